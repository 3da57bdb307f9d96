import { ArgsType, Field, Int, ObjectType } from 'type-graphql';
import { CalendarDate, connectionType, CursorArgs, Won } from '../../../platform/graphql/index.js';
import { ScheduleBasisEnum, type ScheduleBasis } from './schedule-enums.js';

@ObjectType('Instalment', { description: 'One month of a schedule.' })
export class InstalmentType {
  @Field(() => Int, { description: '1 for the first month after the money goes out.' })
  number!: number;

  @Field(() => CalendarDate, {
    nullable: true,
    description: 'When it falls due; null when the first day is not known.',
  })
  dueOn!: string | null;

  @Field(() => Won, { description: 'Interest and principal together, in won.' })
  paymentWon!: number;

  @Field(() => Won, { description: 'What of it reduces the balance, in won.' })
  principalWon!: number;

  @Field(() => Won, { description: 'Interest of the month: balance × rate ÷ 12, rounded down to the won.' })
  interestWon!: number;

  @Field(() => Won, { description: 'Principal left after it, in won.' })
  balanceAfterWon!: number;
}

export const InstalmentConnection = connectionType(InstalmentType, 'Instalment', { counted: true });

@ArgsType()
export class ScheduleArgs extends CursorArgs {
  @Field(() => ScheduleBasisEnum, { defaultValue: 'REMAINING', description: 'Which instalments are meant.' })
  basis!: ScheduleBasis;
}
