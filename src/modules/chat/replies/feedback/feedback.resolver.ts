import { Arg, Ctx, Extensions, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { DateTime, decodeId, type RequestContext } from '../../../../platform/graphql/index.js';
import { ReplyType } from '../reply.types.js';
import type { ReplyRow } from '../reply-row.js';
import { FeedbackReason } from './feedback.enums.js';
import type { FeedbackFigures, FeedbackService, ShownModelFeedback } from './feedback.service.js';
import {
  IntentFeedbackType,
  ModelFeedbackType,
  type FeedbackFiguresType,
  ReplyFeedbackGiveInput,
  ReplyFeedbackGivePayload,
  ReplyFeedbackType,
  ReplyFeedbackWithdrawInput,
  ReplyFeedbackWithdrawPayload,
} from './feedback.types.js';

/** Models assumed in a summary, for query cost; there are 50 at most. */
const MODELS_TAKEN = 10;
/** Intents assumed in a summary, for query cost. */
const INTENTS_TAKEN = 30;

@Resolver(() => ReplyType)
export class FeedbackResolver {
  constructor(private readonly service: FeedbackService) {}

  @FieldResolver(() => ReplyFeedbackType, { nullable: true, description: 'Your feedback; null when you gave none.' })
  async feedback(@Root() reply: ReplyRow, @Ctx() { loaders }: RequestContext): Promise<ReplyFeedbackType | null> {
    const loader = loaders.for<number, ReplyFeedbackType | null>('Reply.feedback', async (keys) => {
      const rows = new Map((await this.service.listByReplies(keys)).map((row) => [row.replyId, row]));
      return keys.map((key) => rows.get(key) ?? null);
    });
    return loader.load(reply.key);
  }

  @Mutation(() => ReplyFeedbackGivePayload, {
    description: 'Gives feedback on a reply. Giving it again replaces it.',
  })
  async replyFeedbackGive(
    @Arg('input', () => ReplyFeedbackGiveInput, { description: 'Your feedback.' })
    { replyId, verdict, reason = null, text = null }: ReplyFeedbackGiveInput,
    @Ctx() context: RequestContext,
  ): Promise<{ reply: ReplyRow }> {
    const key = decodeId('Reply', replyId, ['replyId']);
    return { reply: await this.service.give(context, key, { verdict, reason, text }) };
  }

  @Mutation(() => ReplyFeedbackWithdrawPayload, { description: 'Withdraws your feedback on a reply.' })
  async replyFeedbackWithdraw(
    @Arg('input', () => ReplyFeedbackWithdrawInput, { description: 'Which reply.' })
    { replyId }: ReplyFeedbackWithdrawInput,
    @Ctx() context: RequestContext,
  ): Promise<{ reply: ReplyRow }> {
    return { reply: await this.service.withdraw(context, decodeId('Reply', replyId, ['replyId'])) };
  }

  @Extensions({ listSize: MODELS_TAKEN })
  @Query(() => [ModelFeedbackType], {
    description: 'For staff: how the replies of the institution were received, by model, 366 days at most.',
  })
  async feedbackSummary(
    @Arg('since', () => DateTime, { description: 'From this moment on.' }) since: Date,
    @Arg('until', () => DateTime, { description: 'Before this moment.' }) until: Date,
    @Ctx() context: RequestContext,
  ): Promise<ModelFeedbackType[]> {
    return (await this.service.summary(context, since, until)).map(toModelFeedback);
  }

  @Extensions({ listSize: INTENTS_TAKEN })
  @Query(() => [IntentFeedbackType], {
    description:
      'For staff: how the replies of the institution were received, by the intent of the question, 366 days at most.',
  })
  async feedbackByIntent(
    @Arg('since', () => DateTime, { description: 'From this moment on.' }) since: Date,
    @Arg('until', () => DateTime, { description: 'Before this moment.' }) until: Date,
    @Ctx() context: RequestContext,
  ): Promise<IntentFeedbackType[]> {
    const intents = await this.service.byIntent(context, since, until);
    return intents.map(({ intent, figures }) => ({ intent, figures: toFigures(figures) }));
  }
}

const toModelFeedback = ({ provider, model, figures }: ShownModelFeedback): ModelFeedbackType => ({
  provider,
  model,
  figures: toFigures(figures),
});

const toFigures = (figures: FeedbackFigures | null): FeedbackFiguresType | null =>
  figures && {
    ...figures,
    reasons: Object.values(FeedbackReason)
      .map((reason) => ({ reason, times: figures.reasons[reason] ?? 0 }))
      .filter(({ times }) => times > 0)
      .sort((one, other) => other.times - one.times),
  };
