import { ArrayMaxSize } from 'class-validator';
import { Field, InputType } from 'type-graphql';
import { CalendarDate } from '../../../../platform/graphql/index.js';
import { LimitSubjectInput } from '../simulation/limit.inputs.js';

/** Two years of months. */
export const MAX_REPLAY_POINTS = 24;

@InputType('LoanLimitReplayInput', {
  description:
    'Whose limit, with the debts as they are, to compute by the rules of several days: either `dates`, or the days between `from` and `to` on which a rule that matters changed. The last year when neither is given. Without `dates` and `to` the last limit is that of today.',
})
export class LoanLimitReplayInput extends LimitSubjectInput {
  @Field(() => [CalendarDate], {
    nullable: true,
    description: `Days to compute it for, 1 to ${MAX_REPLAY_POINTS}; answered in order of time, each once.`,
  })
  @ArrayMaxSize(MAX_REPLAY_POINTS)
  dates?: string[] | null;

  @Field(() => CalendarDate, {
    nullable: true,
    description: 'The first of the days; a year before the last when it and `dates` are left out.',
  })
  from?: string | null;

  @Field(() => CalendarDate, {
    nullable: true,
    description: 'The last of the days; today when left out. Not given beside `dates`.',
  })
  to?: string | null;
}
