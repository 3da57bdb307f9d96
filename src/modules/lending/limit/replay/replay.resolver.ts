import { Arg, Ctx, Extensions, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../../../../platform/graphql/index.js';
import { REPLAY_POINTS } from '../simulation/computing-points.js';
import { toRequest } from '../simulation/limit-input.js';
import { LoanLimitReplayInput, MAX_REPLAY_POINTS } from './replay.inputs.js';
import { toPointType } from './replay-views.js';
import type { LimitReplayService } from './replay.service.js';
import { LimitReplayType } from './replay.types.js';

@Resolver()
export class LimitReplayResolver {
  constructor(private readonly service: LimitReplayService) {}

  @Extensions({ points: REPLAY_POINTS })
  @Query(() => LimitReplayType, {
    description:
      'The limit of the same person by the rules of several days, and which rules changed in between. Nothing is stored. Refused with INVALID_INPUT, CUSTOMER_NOT_FOUND, INCOME_NOT_KNOWN or RULES_NOT_KNOWN.',
  })
  async loanLimitReplay(
    @Arg('input', () => LoanLimitReplayInput, { description: 'Whose limit, and which days.' })
    input: LoanLimitReplayInput,
    @Ctx() context: RequestContext,
  ): Promise<LimitReplayType> {
    const { dates = null, from = null, to = null } = input;
    const asked = { subject: toRequest(input), dates, from, to, atMost: MAX_REPLAY_POINTS };
    const { points, today } = await this.service.replay(context, asked);
    return { points: points.map((point) => toPointType(point, today, context.locale)) };
  }
}
