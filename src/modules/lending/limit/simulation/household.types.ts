import { Field, Int, ObjectType } from 'type-graphql';
import { CalendarDate, Decimal, Won } from '../../../../platform/graphql/index.js';
import type { Household } from '../../../customers/index.js';
import { percentOrNull } from '../../../../platform/percent-of.js';

@ObjectType('LoanLimitHousehold', {
  description:
    'Medians over those of the customer’s last six months on record that show income, spending and payments on debts. Every figure is null with fewer than three such months.',
})
export class LimitHouseholdType {
  @Field(() => CalendarDate, { description: 'The first month looked at, by its first day.' })
  from!: string;

  @Field(() => CalendarDate, { description: 'The last month looked at, by its first day: the last that is over.' })
  to!: string;

  @Field(() => Int, { description: 'How many of them show all that is needed.' })
  months!: number;

  @Field(() => Won, { nullable: true, description: 'Monthly income after tax, in won.' })
  incomeWon!: number | null;

  @Field(() => Won, { nullable: true, description: 'Monthly spending without payments on debts, in won.' })
  spendingWon!: number | null;

  @Field(() => Won, { nullable: true, description: 'Monthly payments on debts, in won.' })
  debtPaymentWon!: number | null;

  @Field(() => Won, {
    nullable: true,
    description: 'What is left over a month, in won; negative where more went out. Then saving counts as 0.',
  })
  savingWon!: number | null;

  @Field(() => Decimal, {
    nullable: true,
    description:
      'By how many percent income in the later half of these months exceeds that in the earlier half. Shown only; it is not extrapolated.',
  })
  incomeTrendPercent!: string | null;
}

export const toHouseholdType = (household: Household | null): LimitHouseholdType | null =>
  household && {
    ...household,
    incomeTrendPercent: percentOrNull(household.incomeTrendMillionths),
  };

/** What answers that look ahead say about saving. */
@ObjectType({ description: 'The saving that was assumed.' })
export abstract class AssumedSavingType {
  @Field(() => Won, {
    nullable: true,
    description:
      'The monthly saving that was assumed, in won: what was given, else the median of the customer’s months. Null when neither is known.',
  })
  savingPerMonthWon!: number | null;

  @Field(() => LimitHouseholdType, {
    nullable: true,
    description: 'What the customer’s months show; null when no customer is named.',
  })
  household!: LimitHouseholdType | null;
}
