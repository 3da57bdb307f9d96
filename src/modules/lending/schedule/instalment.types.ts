import { ArgsType, Field, Int, ObjectType } from 'type-graphql';
import { CalendarDate, connectionType, CursorArgs, Won } from '../../../platform/graphql/index.js';
import { ScheduleBasisEnum, type ScheduleBasis } from './schedule.enums.js';

@ObjectType('Instalment', { description: 'One month of a schedule.' })
export class InstalmentType {
  @Field(() => Int, { description: '1 for the first month after the payout.' })
  number!: number;

  @Field(() => CalendarDate, {
    nullable: true,
    description: 'The due day by the contract; null when the first day is not known.',
  })
  dueOn!: string | null;

  @Field(() => CalendarDate, {
    nullable: true,
    description:
      'The last day on which it can be paid on time: `dueOn`, or the next business day when that is a Saturday, Sunday or holiday (민법 161조). In years whose holidays are not loaded only weekends count. Null when the first day is not known.',
  })
  payableOn!: string | null;

  @Field(() => Won, { description: 'Interest and principal together, in won.' })
  paymentWon!: number;

  @Field(() => Won, { description: 'The part that reduces the balance, in won.' })
  principalWon!: number;

  @Field(() => Won, {
    description: 'Interest of the period, rounded down to the won; `Loan.interestConvention` says how it is counted.',
  })
  interestWon!: number;

  @Field(() => Won, { description: 'Principal left after it, in won.' })
  balanceAfterWon!: number;
}

export const InstalmentConnection = connectionType(InstalmentType, 'Instalment', { counted: true });

@ArgsType()
export class ScheduleArgs extends CursorArgs {
  @Field(() => ScheduleBasisEnum, { defaultValue: 'REMAINING', description: 'Which instalments to list.' })
  basis!: ScheduleBasis;
}
