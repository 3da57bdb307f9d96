import { Min } from 'class-validator';
import { ArgsType, Field, Int, ObjectType } from 'type-graphql';
import { CalendarDate, Won } from '../../../platform/graphql/index.js';
import { PrepaymentFeeType } from './loan-outlook.types.js';
import type { PrepaymentEffect } from '../servicing/index.js';
import { PrepaymentEffectEnum } from '../loans/index.js';

@ArgsType()
export class PrepaymentArgs {
  @Field(() => Won, { description: 'Principal to pay early, in won: at least 1, at most the balance of that day.' })
  @Min(1)
  amountWon!: number;

  @Field(() => PrepaymentEffectEnum, { description: 'How the instalments are to change.' })
  effect!: PrepaymentEffect;

  @Field(() => CalendarDate, {
    nullable: true,
    description:
      'The day of the payment, from today to before the last instalment; today when left out. Instalments up to that day are assumed paid.',
  })
  on?: string | null;
}

@ObjectType('LoanPrepayment', { description: 'The effect of paying principal early. Nothing is paid or changed.' })
export class LoanPrepaymentType {
  @Field(() => CalendarDate, { description: 'The day of the payment.' })
  on!: string;

  @Field(() => PrepaymentEffectEnum, { description: 'How the instalments change.' })
  effect!: PrepaymentEffect;

  @Field(() => Won, { description: 'Principal paid early, in won.' })
  amountWon!: number;

  @Field(() => Won, {
    description:
      'Interest on the amount paid early since the last instalment fell due, in won; it is paid together with it.',
  })
  interestDueWon!: number;

  @Field(() => PrepaymentFeeType, { description: 'The fee for paying early.' })
  fee!: PrepaymentFeeType;

  @Field(() => Won, {
    nullable: true,
    description: 'Total paid on that day, in won; null when the fee is not known.',
  })
  totalDueWon!: number | null;

  @Field(() => Int, { description: 'Instalments that would have followed.' })
  instalmentsBefore!: number;

  @Field(() => Int, { description: 'Instalments that follow now.' })
  instalmentsAfter!: number;

  @Field(() => Int, { description: 'Months by which the loan ends sooner.' })
  monthsSaved!: number;

  @Field(() => CalendarDate, {
    nullable: true,
    description: 'When the last instalment falls due now; null when none is left.',
  })
  lastDueOn!: string | null;

  @Field(() => Won, {
    description:
      'An ordinary payment without it, in won: the second instalment to come, as the first may cover a broken period.',
  })
  paymentBeforeWon!: number;

  @Field(() => Won, { description: 'The same payment with it, in won; 0 when none is left.' })
  paymentAfterWon!: number;

  @Field(() => Won, { description: 'Interest of all instalments that would have followed, in won.' })
  interestBeforeWon!: number;

  @Field(() => Won, { description: 'Interest of those that follow now and `interestDueWon`, in won.' })
  interestAfterWon!: number;

  @Field(() => Won, { description: 'Interest saved, in won.' })
  interestSavedWon!: number;

  @Field(() => Won, {
    nullable: true,
    description:
      'Interest saved less the fee, in won; negative when paying early does not save money. Null when the fee is not known.',
  })
  netSavingWon!: number | null;
}
