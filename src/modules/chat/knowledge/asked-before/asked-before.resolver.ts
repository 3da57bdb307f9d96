import { Arg, Args, Ctx, Extensions, Query, Resolver } from 'type-graphql';
import { refuse } from '../../../../platform/errors/index.js';
import { decodeId, type RequestContext } from '../../../../platform/graphql/index.js';
import { MOST_REPLAYED, MOST_SHOWN } from './asked-before.js';
import type { AskedBeforeService } from './asked-before.service.js';
import {
  IntentReplayInput,
  IntentReplayType,
  toGroupType,
  toReplayType,
  UnansweredQuestionGroupType,
  UnansweredQuestionsArgs,
} from './asked-before.types.js';
import { outOfRangeText, ONE_OF_BOTH } from './asked-before.texts.js';

const [USUALLY_REPLAYED, USUALLY_SHOWN] = [1_000, 20];

@Resolver(() => IntentReplayType)
export class AskedBeforeResolver {
  constructor(private readonly service: AskedBeforeService) {}

  @Query(() => IntentReplayType, {
    description:
      "Asks the latest questions of your institution's customers again as if the draft of an intent or FAQ were published, and returns which would be answered differently. For staff.",
  })
  async intentReplay(
    @Arg('input', () => IntentReplayInput, { description: 'The draft, and how far back.' }) input: IntentReplayInput,
    @Ctx() context: RequestContext,
  ): Promise<IntentReplayType> {
    const { intentId, faqId } = input;
    if ((intentId == null) === (faqId == null)) return eitherOr();
    const [kind, id] =
      intentId == null
        ? (['FAQ', decodeId('Faq', faqId ?? '', ['faqId'])] as const)
        : (['INTENT', decodeId('Intent', intentId, ['intentId'])] as const);
    const questions = between('questions', input.questions ?? USUALLY_REPLAYED, 1, MOST_REPLAYED);
    const examples = between('examples', input.examples ?? USUALLY_SHOWN, 0, MOST_SHOWN);
    return toReplayType(await this.service.replay(context, kind, id, questions, examples), context.locale);
  }

  @Query(() => [UnansweredQuestionGroupType], {
    description:
      'Questions of customers that nothing could answer, grouped by what they are about, the most asked first. For staff.',
  })
  @Extensions({ listSize: MOST_SHOWN })
  async unansweredQuestions(
    @Args(() => UnansweredQuestionsArgs) { first }: UnansweredQuestionsArgs,
    @Ctx() context: RequestContext,
  ): Promise<UnansweredQuestionGroupType[]> {
    const groups = await this.service.unanswered(context, between('first', first, 1, MOST_SHOWN));
    return groups.map((group) => toGroupType(group, context.locale));
  }
}

function between(name: string, value: number, least: number, most: number): number {
  if (Number.isInteger(value) && value >= least && value <= most) return value;
  const message = outOfRangeText(name, least, most);
  return refuse('BAD_USER_INPUT', message, [name]);
}

function eitherOr(): never {
  const message = ONE_OF_BOTH;
  return refuse('BAD_USER_INPUT', message, ['intentId']);
}
