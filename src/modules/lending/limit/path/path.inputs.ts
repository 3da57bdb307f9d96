import { IsInt, Matches, Max, Min } from 'class-validator';
import { Field, InputType, Int } from 'type-graphql';
import { Decimal, Won } from '../../../../platform/graphql/index.js';
import { PERCENT, PERCENT_MESSAGE } from '../../registration/index.js';
import { LimitMeansInput, MAX_MONTHS_AHEAD, MAX_WON } from '../goal/goal.inputs.js';

@InputType('LoanLimitPathInput', { description: 'Whose limit is to be looked ahead at, and how far.' })
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
      'By how many percentage points the rate offered may come to lie higher or lower, 0 to 100, with at most four decimals. Left out the band is the one of a forecast of market rates, where a series of them is in force; none is made up.',
  })
  @Matches(PERCENT, PERCENT_MESSAGE)
  rateBandPoints?: string | null;

  @Field(() => Won, {
    nullable: true,
    description: 'A sum whose first month is sought, in won, 10,000 to a trillion; none when left out.',
  })
  @Min(10_000)
  @Max(MAX_WON)
  wantedWon?: number | null;
}
