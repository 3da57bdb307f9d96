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

  @Field(() => PrepaymentEffectEnum, { description: 'What is to become of the instalments.' })
  effect!: PrepaymentEffect;

  @Field(() => CalendarDate, {
    nullable: true,
    description:
      'The day of it, from today to before the last instalment; today when left out. Instalments up to that day are taken as paid.',
  })
  on?: string | null;
}

@ObjectType('LoanPrepayment', { description: 'What paying principal early would do. Nothing is paid or changed.' })
export class LoanPrepaymentType {
  @Field(() => CalendarDate, { description: 'The day of it.' })
  on!: string;

  @Field(() => PrepaymentEffectEnum, { description: 'What becomes of the instalments.' })
  effect!: PrepaymentEffect;

  @Field(() => Won, { description: 'Principal paid early, in won.' })
  amountWon!: number;

  @Field(() => Won, {
    description:
      'Interest of the amount itself since the last instalment fell due, in won; it is paid together with it.',
  })
  interestDueWon!: number;

  @Field(() => PrepaymentFeeType, { description: 'The fee for it.' })
  fee!: PrepaymentFeeType;

  @Field(() => Won, {
    nullable: true,
    description: 'All that is paid on that day, in won; null when the fee is not known.',
  })
  totalDueWon!: number | null;

  @Field(() => Int, { description: 'Instalments that would have followed.' })
  instalmentsBefore!: number;

  @Field(() => Int, { description: 'Instalments that follow now.' })
  instalmentsAfter!: number;

  @Field(() => Int, { description: 'Months by which the loan ends sooner.' })
  monthsSaved!: number;

  @Field(() => CalendarDate, { nullable: true, description: 'When the last falls due now; null when none is left.' })
  lastDueOn!: string | null;

  @Field(() => Won, {
    description:
      'An ordinary payment without it, in won: that of the second instalment to come, as the first may be of a broken period.',
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
    description: 'Interest saved less the fee, in won; negative when it does not pay. Null when the fee is not known.',
  })
  netSavingWon!: number | null;
}
