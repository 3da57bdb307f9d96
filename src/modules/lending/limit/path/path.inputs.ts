import { IsInt, Matches, Max, Min } from 'class-validator';
import { Field, InputType, Int } from 'type-graphql';
import { Decimal, Won } from '../../../../platform/graphql/index.js';
import { RATE_IN_PERCENT, PERCENT_MESSAGE } from '../../registration/index.js';
import { LimitMeansInput, MAX_MONTHS_AHEAD, MAX_WON } from '../goal/goal.inputs.js';

@InputType('LoanLimitPathInput', { description: 'Whose limit to look ahead at, and how far.' })
export class LoanLimitPathInput extends LimitMeansInput {
  @Field(() => Int, {
    nullable: true,
    description: `How many months ahead, 1 to ${MAX_MONTHS_AHEAD}; 12 when left out.`,
  })
  @IsInt()
  @Min(1)
  @Max(MAX_MONTHS_AHEAD)
  months?: number | null;

  @Field(() => Decimal, {
    nullable: true,
    description:
      'By how many percentage points the rate offered may rise or fall, 0 to 100, with at most four decimals. When left out, the band comes from a forecast of market rates where a series of them is in force; else there is none.',
  })
  @Matches(RATE_IN_PERCENT, PERCENT_MESSAGE)
  rateBandPoints?: string | null;

  @Field(() => Won, {
    nullable: true,
    description: 'A sum to find the first month for, in won, 10,000 to a trillion; none when left out.',
  })
  @Min(10_000)
  @Max(MAX_WON)
  wantedWon?: number | null;
}
