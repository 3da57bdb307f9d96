import { IsInt, Matches, Max, Min } from 'class-validator';
import { Field, InputType, Int } from 'type-graphql';
import { Decimal } from '../../../platform/graphql/index.js';
import { PERCENT, PERCENT_MESSAGE } from '../loan-changes.types.js';
import { LimitMeansInput, MAX_MONTHS_AHEAD } from './goal.inputs.js';

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
      'By how many percentage points the rate offered may come to lie higher or lower, 0 to 100, with at most four decimals. Left out there is no band: none is made up.',
  })
  @Matches(PERCENT, PERCENT_MESSAGE)
  rateBandPoints?: string | null;
}
