import { ArrayMaxSize } from 'class-validator';
import { Field, InputType } from 'type-graphql';
import { CalendarDate } from '../../../platform/graphql/index.js';
import { LimitSubjectInput } from './goal.inputs.js';

/** Two years of months. */
export const MAX_REPLAY_POINTS = 24;

@InputType('LoanLimitReplayInput', {
  description: 'Whose limit is to be computed by the rules of several days: either `dates`, or from a day to another.',
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
    description:
      'Instead of `dates`: the first day, after which every day counts on which a rule that matters changed.',
  })
  from?: string | null;

  @Field(() => CalendarDate, { nullable: true, description: 'With `from`: the last day; today when left out.' })
  to?: string | null;
}
