import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import { groupByKey, type RequestContext } from '../../../../platform/graphql/index.js';
import { ReplyType } from '../reply.types.js';
import type { ReplyService } from '../reply.service.js';
import type { StoredUnderstanding } from './reply-understanding-row.js';
import { ReplyUnderstandingType } from './reply-understanding.types.js';
import type { ReplyRow } from '../reply-row.js';

const PROBABILITY_DECIMALS = 4;
const decimal = (value: number): string => String(Number(value.toFixed(PROBABILITY_DECIMALS)));

const toType = ({ versions, ...kept }: StoredUnderstanding): ReplyUnderstandingType => ({
  ...kept,
  topicProbability: decimal(kept.topicProbability),
  intentProbability: kept.intentProbability === null ? null : decimal(kept.intentProbability),
  emotionProbability: decimal(kept.emotionProbability),
  models: Object.entries(versions).map(([task, version]) => ({ task, version })),
});

/** Adds to replies how the question was understood. Anyone who was given a reply may see it: the reply is their own. */
@Resolver(() => ReplyType)
export class ReplyUnderstandingResolver {
  constructor(private readonly replies: Pick<ReplyService, 'listUnderstandings'>) {}

  @FieldResolver(() => ReplyUnderstandingType, {
    nullable: true,
    description: 'How the question was understood; null until the reply has ended, and when its writing never began.',
  })
  async understanding(
    @Root() { key }: ReplyRow,
    @Ctx() { loaders }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ReplyUnderstandingType | null> {
    const loader = loaders.for(info.fieldNodes[0], async (keys: readonly number[]) =>
      groupByKey(keys, await this.replies.listUnderstandings(keys), ({ replyKey }) => replyKey),
    );
    const [kept] = await loader.load(key);
    return kept ? toType(kept) : null;
  }
}
