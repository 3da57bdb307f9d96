import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, Extensions, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import { groupByKey, selectionOf, type RequestContext } from '../../../platform/graphql/index.js';
import { ConversationType, type ConversationRow } from '../conversations/index.js';
import { type ReplyRow, type ReplyService, ReplyType } from '../replies/index.js';

/** Unfinished replies assumed per conversation, for query cost: one being written, and twenty at most in line. */
const RUNNING_TAKEN = 2;

@Resolver(() => ConversationType)
export class RunningRepliesResolver {
  constructor(private readonly replies: ReplyService) {}

  @Extensions({ listSize: RUNNING_TAKEN })
  @FieldResolver(() => [ReplyType], {
    description: 'Its unfinished replies, the oldest first: the one being written, and those that wait.',
  })
  runningReplies(
    @Root() { key }: ConversationRow,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ReplyRow[]> {
    const loader = context.loaders.for(info.fieldNodes[0], async (keys: readonly number[]) => {
      const rows = await this.replies.listRunning(context, keys, selectionOf(info).names);
      return groupByKey(keys, rows, ({ conversationKey }) => conversationKey);
    });
    return loader.load(key);
  }
}
