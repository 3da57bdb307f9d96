import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Mutation, Query, Resolver } from 'type-graphql';
import { CursorArgs, decodeId, pageOf, type Connection, type RequestContext } from '../../../platform/graphql/index.js';
import { nodeFields } from './connection-fields.js';
import type { ConversationRow } from './conversation-row.js';
import type { ConversationService } from './conversation.service.js';
import {
  ConversationArchiveInput,
  ConversationArchivePayload,
  ConversationConnection,
  ConversationCreateInput,
  ConversationCreatePayload,
  ConversationDeleteInput,
  ConversationDeletePayload,
  ConversationFilter,
  ConversationMarkReadInput,
  ConversationMarkReadPayload,
  ConversationRenameInput,
  ConversationRenamePayload,
  ConversationType,
  ConversationUnarchiveInput,
  ConversationUnarchivePayload,
} from './conversation.types.js';

@Resolver(() => ConversationType)
export class ConversationResolver {
  constructor(private readonly conversations: ConversationService) {}

  @Query(() => ConversationType, {
    nullable: true,
    description: 'A conversation of yours; null when there is none with this id.',
  })
  conversation(
    @Arg('id', () => ID, { description: 'Which one.' }) id: string,
    @Ctx() context: RequestContext,
  ): Promise<ConversationRow | null> {
    return this.conversations.find(context, decodeId('Conversation', id, ['id']));
  }

  @Query(() => ConversationConnection, {
    name: 'conversations',
    description: 'Your conversations, the newest first; `matches` of each shows where it contains what you search for.',
  })
  async list(
    @Args(() => CursorArgs) args: CursorArgs,
    @Arg('search', () => String, {
      nullable: true,
      description:
        'Only those in which a name, a question or a reply contains all of these words, also as parts of longer ones: 1 to 100 characters, five different words at most.',
    })
    search: string | null | undefined,
    @Arg('filter', () => ConversationFilter, { nullable: true, description: 'Which ones.' })
    filter: ConversationFilter | null | undefined,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<ConversationRow>> {
    return pageOf('conversations', args, (request) =>
      this.conversations.list(context, request, {
        fields: nodeFields(info),
        search: search ?? null,
        filter: {
          isArchived: filter?.archived ?? null,
          isUnread: filter?.unread ?? null,
          isRunning: filter?.running ?? null,
        },
      }),
    );
  }

  @Mutation(() => ConversationCreatePayload, { description: 'Opens a conversation.' })
  async conversationCreate(
    @Arg('input', () => ConversationCreateInput, { description: 'What to open.' }) input: ConversationCreateInput,
    @Ctx() context: RequestContext,
  ): Promise<{ conversation: ConversationRow }> {
    const customerId = input.customerId == null ? null : decodeId('Customer', input.customerId, ['customerId']);
    return { conversation: await this.conversations.create(context, { title: input.title ?? null, customerId }) };
  }

  @Mutation(() => ConversationRenamePayload, { description: 'Names a conversation.' })
  async conversationRename(
    @Arg('input', () => ConversationRenameInput, { description: 'Which one, and its name.' })
    { conversationId, title }: ConversationRenameInput,
    @Ctx() context: RequestContext,
  ): Promise<{ conversation: ConversationRow }> {
    const id = decodeId('Conversation', conversationId, ['conversationId']);
    return { conversation: await this.conversations.rename(context, id, title) };
  }

  @Mutation(() => ConversationArchivePayload, {
    description: 'Archives a conversation: lists leave it out unless asked for. A new question in it unarchives it.',
  })
  async conversationArchive(
    @Arg('input', () => ConversationArchiveInput, { description: 'Which one.' })
    { conversationId }: ConversationArchiveInput,
    @Ctx() context: RequestContext,
  ): Promise<{ conversation: ConversationRow }> {
    const id = decodeId('Conversation', conversationId, ['conversationId']);
    return { conversation: await this.conversations.archive(context, id, true) };
  }

  @Mutation(() => ConversationUnarchivePayload, { description: 'Takes a conversation out of the archive.' })
  async conversationUnarchive(
    @Arg('input', () => ConversationUnarchiveInput, { description: 'Which one.' })
    { conversationId }: ConversationUnarchiveInput,
    @Ctx() context: RequestContext,
  ): Promise<{ conversation: ConversationRow }> {
    const id = decodeId('Conversation', conversationId, ['conversationId']);
    return { conversation: await this.conversations.archive(context, id, false) };
  }

  @Mutation(() => ConversationMarkReadPayload, {
    description: 'Marks the replies of a conversation as read, up to one of them. The mark never moves back.',
  })
  async conversationMarkRead(
    @Arg('input', () => ConversationMarkReadInput, { description: 'Which one, and up to which reply.' })
    { conversationId, replyId }: ConversationMarkReadInput,
    @Ctx() context: RequestContext,
  ): Promise<{ conversation: ConversationRow }> {
    const id = decodeId('Conversation', conversationId, ['conversationId']);
    const readId = replyId == null ? null : decodeId('Reply', replyId, ['replyId']);
    return { conversation: await this.conversations.markRead(context, id, readId) };
  }

  @Mutation(() => ConversationDeletePayload, {
    description:
      'Deletes a conversation with its messages and replies, for good. Explanations given in it before a loan stay in the records of the institution for ten years, as the law requires.',
  })
  async conversationDelete(
    @Arg('input', () => ConversationDeleteInput, { description: 'Which one.' })
    { conversationId }: ConversationDeleteInput,
    @Ctx() context: RequestContext,
  ): Promise<{ deletedConversationId: string }> {
    await this.conversations.delete(context, decodeId('Conversation', conversationId, ['conversationId']));
    return { deletedConversationId: conversationId };
  }
}
