import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, Extensions, FieldResolver, ID, Info, Mutation, Resolver, Root } from 'type-graphql';
import {
  CursorArgs,
  decodeId,
  groupByKey,
  pageBelow,
  selectionOf,
  type Connection,
  type RequestContext,
} from '../../../platform/graphql/index.js';
import { type ConversationRow, ConversationType, nodeFields } from '../conversations/index.js';
import type { MessageForecast } from './enclosure.js';
import type { MessageForecastInput } from './enclosure.types.js';
import type { MessageRow } from './message-row.js';
import { type MessageService, type SentMessage } from './message.service.js';
import {
  ConversationTurnType,
  MessageConnection,
  MessageSendInput,
  MessageSendPayload,
  MessageType,
  ReplyRegenerateInput,
  ReplyRegeneratePayload,
} from './message.types.js';
import { WhenBusy } from './when-busy.js';
import { type ReplyRow, type ReplyService, ReplyType } from '../replies/index.js';

/** Turns assumed per thread, for query cost; fifty at most are returned. */
const PATH_TURNS = 20;
/** Replies assumed per message, for query cost; few are asked for again, and ten at most are returned. */
const REPLIES_TAKEN = 4;
/** Versions assumed per question, for query cost; few are edited, and fifty times at most. */
const SIBLINGS_TAKEN = 1;

@Resolver(() => ConversationType)
export class ConversationMessagesResolver {
  constructor(private readonly messages: MessageService) {}

  @FieldResolver(() => MessageConnection, { name: 'messages', description: 'Its messages, the oldest first.' })
  async list(
    @Root() conversation: ConversationRow,
    @Args(() => CursorArgs) args: CursorArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<MessageRow>> {
    const below = { field: info.fieldNodes[0], list: 'messages', key: conversation.key, args };
    return pageBelow(context, below, async (keys, request) => {
      const rows = await this.messages.listByConversations(keys, request, nodeFields(info));
      return groupByKey(keys, rows, ({ conversationKey }) => conversationKey);
    });
  }
}

@Resolver(() => ConversationType)
export class ConversationPathResolver {
  constructor(private readonly messages: MessageService) {}

  @Extensions({ listSize: PATH_TURNS })
  @FieldResolver(() => [ConversationTurnType], {
    description:
      'The thread that leads to a reply, the first question first: the last fifty turns. Empty when it has no such reply.',
  })
  path(
    @Root() conversation: ConversationRow,
    @Arg('replyId', () => ID, { description: 'The reply it leads to.' }) replyId: string,
  ): Promise<SentMessage[]> {
    return this.messages.path(conversation.key, decodeId('Reply', replyId, ['replyId']));
  }
}

@Resolver(() => MessageType)
export class MessageResolver {
  constructor(
    private readonly messages: MessageService,
    private readonly replyService: ReplyService,
  ) {}

  @Extensions({ listSize: REPLIES_TAKEN })
  @FieldResolver(() => [ReplyType], { description: 'Its replies, the oldest first: one, and those asked for again.' })
  replies(
    @Root() message: MessageRow,
    @Ctx() { loaders }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ReplyRow[]> {
    const loader = loaders.for(info.fieldNodes[0], async (keys: readonly number[]) => {
      const rows = await this.replyService.listByMessages(keys, selectionOf(info).names);
      return groupByKey(keys, rows, ({ messageKey }) => messageKey);
    });
    return loader.load(message.key);
  }

  @Extensions({ listSize: SIBLINGS_TAKEN })
  @FieldResolver(() => [MessageType], {
    description:
      'The messages at this place in the conversation, the oldest first: this message and its edited versions. Fifty at most.',
  })
  siblings(
    @Root() message: MessageRow,
    @Ctx() { loaders }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<MessageRow[]> {
    const loader = loaders.for(info.fieldNodes[0], async (keys: readonly number[]) => {
      const rows = await this.messages.listSiblings(keys, selectionOf(info).names);
      return groupByKey(keys, rows, ({ of }) => of).map((group) => group.map((row) => row.message));
    });
    return loader.load(message.key);
  }

  @Mutation(() => MessageSendPayload, {
    description: 'Asks a question. The reply is queued when this returns: follow it with `chatReply`.',
  })
  messageSend(
    @Arg('input', () => MessageSendInput, { description: 'The question.' }) input: MessageSendInput,
    @Ctx() context: RequestContext,
  ): Promise<SentMessage> {
    return this.messages.send(context, {
      conversationId: decodeId('Conversation', input.conversationId, ['conversationId']),
      text: input.text,
      afterReplyId: input.afterReplyId == null ? null : decodeId('Reply', input.afterReplyId, ['afterReplyId']),
      editsMessageId:
        input.editsMessageId == null ? null : decodeId('Message', input.editsMessageId, ['editsMessageId']),
      idempotencyKey: input.idempotencyKey ?? null,
      whenBusy: input.whenBusy ?? WhenBusy.WAIT,
      forecast: input.forecast ? askedForecast(input.forecast) : null,
      fileIds: (input.attachments ?? []).map((id, at) => decodeId('AnalysisFile', id, ['attachments', String(at)])),
    });
  }

  @Mutation(() => ReplyRegeneratePayload, { description: 'Asks for another reply to the same message.' })
  replyRegenerate(
    @Arg('input', () => ReplyRegenerateInput, { description: 'Which reply.' }) { replyId }: ReplyRegenerateInput,
    @Ctx() context: RequestContext,
  ): Promise<SentMessage> {
    return this.messages.regenerate(context, decodeId('Reply', replyId, ['replyId']));
  }
}

const askedForecast = ({ seriesId, months, question }: MessageForecastInput): MessageForecast => ({
  seriesId: decodeId('Series', seriesId, ['forecast', 'seriesId']),
  months,
  question: question ?? null,
});
