import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import { decodeId, type RequestContext } from '../../../platform/graphql/index.js';
import { sizeOutOfRange } from './answers-replay.refusals.js';
import type { AnswersReplayService } from './answers-replay.service.js';
import {
  AnswersReplayInput,
  AnswersReplayType,
  MOST_REPLAYED,
  MOST_SHOWN,
  toReplay,
  USUALLY_REPLAYED,
  USUALLY_SHOWN,
} from './answers-replay.types.js';

@Resolver(() => AnswersReplayType)
export class AnswersReplayResolver {
  constructor(private readonly service: AnswersReplayService) {}

  @Query(() => AnswersReplayType, {
    description:
      "Asks the latest questions of your institution's customers again, each for the customer who asked it, and compares " +
      'the answers: figures, intent, refusal, help and tone. Use it before a model is put in service, and after an update ' +
      'of the program. Takes some seconds. For administrators.',
  })
  async answersReplay(
    @Arg('input', () => AnswersReplayInput, { description: 'The candidate, and how far back.' })
    { modelVersionId, questions, examples }: AnswersReplayInput,
    @Ctx() context: RequestContext,
  ): Promise<AnswersReplayType> {
    const request = {
      modelVersionId: modelVersionId == null ? null : decodeId('ModelVersion', modelVersionId, ['modelVersionId']),
      questions: between('questions', questions ?? USUALLY_REPLAYED, 1, MOST_REPLAYED),
      examples: between('examples', examples ?? USUALLY_SHOWN, 0, MOST_SHOWN),
    };
    return toReplay(await this.service.replay(context, request));
  }
}

const between = (name: string, value: number, least: number, most: number): number =>
  value >= least && value <= most ? value : sizeOutOfRange(name, least, most);
