import { Field, Int, ObjectType } from 'type-graphql';
import { CalendarDate, Decimal, Won } from '../../../../platform/graphql/index.js';
import type { Household } from '../../../customers/index.js';
import { percentOrNull } from '../../../../platform/percent-of.js';

@ObjectType('LoanLimitHousehold', {
  description:
    'What the months on record of the customer tell, in medians of those of the last six that tell income, spending and payments on debts. Every figure is null with fewer than three such months.',
})
export class LimitHouseholdType {
  @Field(() => CalendarDate, { description: 'The first month looked at, by its first day.' })
  from!: string;

  @Field(() => CalendarDate, { description: 'The last month looked at, by its first day: the last that is over.' })
  to!: string;

  @Field(() => Int, { description: 'How many of them tell all that is needed.' })
  months!: number;

  @Field(() => Won, { nullable: true, description: 'Income after tax of a month, in won.' })
  incomeWon!: number | null;

  @Field(() => Won, { nullable: true, description: 'Spending of a month, payments on debts not counted, in won.' })
  spendingWon!: number | null;

  @Field(() => Won, { nullable: true, description: 'Payments on debts of a month, in won.' })
  debtPaymentWon!: number | null;

  @Field(() => Won, {
    nullable: true,
    description: 'What a month leaves over, in won; negative where more went out. Then nothing counts as put aside.',
  })
  savingWon!: number | null;

  @Field(() => Decimal, {
    nullable: true,
    description:
      'By how many percent income of the later half of these months lies above that of the earlier. Told, and not drawn out into months to come.',
  })
  incomeTrendPercent!: string | null;
}

export const toHouseholdType = (household: Household | null): LimitHouseholdType | null =>
  household && {
    ...household,
    incomeTrendPercent: percentOrNull(household.incomeTrendMillionths),
  };
