import { ArgsType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import {
  CalendarDate,
  connectionType,
  CursorArgs,
  DateTime,
  Node,
  PageArgs,
  Won,
} from '../../../platform/graphql/index.js';
import { PrepaymentEffectEnum } from '../loans/index.js';
import type { PrepaymentEffect } from '../servicing/index.js';
import { LISTED, type PaymentState } from './payment.columns.js';
import { PaymentChannelEnum, PaymentPurposeEnum, PaymentStateEnum, ReversedMoneyEnum } from './payment.enums.js';
import type { ReversedMoney } from '../repayments/index.js';
import type { PaymentChannel } from './reference.js';
import type { PaymentPurpose } from './settlement.js';

@ObjectType('PaymentBooking', { description: 'What money for a payment does, or would do, to the loan.' })
export class PaymentBookingType {
  @Field(() => CalendarDate, { nullable: true, description: 'The day as of which it is booked; null when nothing is.' })
  bookedOn!: string | null;

  @Field(() => Won, { description: 'What of it reduces the balance, in won.' })
  principalWon!: number;

  @Field(() => Won, { description: 'What of it pays interest, in won.' })
  interestWon!: number;

  @Field(() => Won, { description: 'What of it pays interest at the rate on arrears, in won.' })
  defaultInterestWon!: number;

  @Field(() => Won, {
    description: 'What of it is held for the next instalment, in won; negative when what was held before is used.',
  })
  heldWon!: number;

  @Field(() => Won, {
    description: 'The fee for what of it is paid early (중도상환수수료), in won; 0 when the books know of none.',
  })
  feeWon!: number;

  @Field(() => Won, { description: 'What the loan cannot take and is owed back, in won.' })
  refundWon!: number;

  @Field(() => Won, { nullable: true, description: 'Principal left after it, in won; null when nothing is booked.' })
  balanceAfterWon!: number | null;

  @Field(() => Boolean, { description: 'Whether it ends the loan.' })
  closesLoan!: boolean;
}

@ObjectType('PaymentReceipt', {
  description: 'Money that came in for a payment: one transfer of the bank, or money that another payment owed back.',
})
export class PaymentReceiptType {
  @Field(() => String, {
    description: 'What the bank calls the transfer; of money from another payment the reference of this one.',
  })
  bankReference!: string;

  @Field(() => Won, { description: 'What came in, in won.' })
  amountWon!: number;

  @Field(() => CalendarDate, { description: 'The day it came in.' })
  valueOn!: string;

  @Field(() => CalendarDate, {
    nullable: true,
    description:
      'The day as of which the loan was repaid: `valueOn`, or that of the last change of the loan when it was later. Null when the loan took nothing.',
  })
  bookedOn!: string | null;

  @Field(() => Won, { description: 'What of it the loan took, in won.' })
  repaidWon!: number;

  @Field(() => Won, { description: 'What of it was the fee for paying early, in won.' })
  feeWon!: number;

  @Field(() => Won, { description: 'What of it the loan could not take, in won; it is owed back.' })
  refundWon!: number;

  @Field(() => DateTime, {
    nullable: true,
    description:
      'When its repayment was taken back, and its fee with it; null for one that stands. The figures beside say what it had been booked as.',
  })
  reversedAt!: string | null;

  @Field(() => ReversedMoneyEnum, {
    nullable: true,
    description: 'Where the money is since then; null for one that stands.',
  })
  reversedMoney!: ReversedMoney | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'Id of the payment that the money was taken from (`paymentAllocate`); null when it came in by a transfer of the bank.',
  })
  allocatedFromPaymentId!: string | null;

  @Field(() => Boolean, { description: 'Whether it came in after the payment had expired.' })
  isLate!: boolean;

  @Field(() => Boolean, {
    description:
      'Whether no money moved: a stand-in of the payment system says so, which runs outside production alone.',
  })
  isStandIn!: boolean;

  @Field(() => DateTime, { description: 'When it was confirmed.' })
  createdAt!: string;
}

@ObjectType('PaymentRefund', {
  description: 'Money that left a payment: it went back to who paid, or was booked for another loan of theirs.',
})
export class PaymentRefundType {
  @Field(() => String, {
    description: 'What the bank calls the transfer; of money for another loan the reference of its payment.',
  })
  bankReference!: string;

  @Field(() => Won, { description: 'What left it, in won.' })
  amountWon!: number;

  @Field(() => CalendarDate, { description: 'The day it went back, or from which it counts for the other loan.' })
  valueOn!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'Id of the payment that it was booked for (`paymentAllocate`); null when it went back to who paid.',
  })
  allocatedToPaymentId!: string | null;

  @Field(() => DateTime, { description: 'When it was recorded.' })
  createdAt!: string;
}

@ObjectType('Payment', {
  implements: Node,
  description:
    'Money announced for a loan. Announcing books nothing: the payment system of the institution, or its staff, confirm what came in, and that is booked.',
})
export class PaymentType extends Node {
  @Field(() => PaymentPurposeEnum, { description: 'What it is for.' })
  purpose!: PaymentPurpose;

  @Field(() => PrepaymentEffectEnum, {
    nullable: true,
    description: 'What is to become of what is paid early; null for what the contract says.',
  })
  effect!: PrepaymentEffect | null;

  @Field(() => PaymentChannelEnum, { description: 'How the money is to come in.' })
  channel!: PaymentChannel;

  @Field(() => String, {
    nullable: true,
    description:
      'Number of the virtual account, or text of the transfer, such as MOAV-7K3F-92QD-X0A4-51: letters, digits and two check digits, so that it passes for no account of a bank. Null in a preview.',
  })
  reference!: string | null;

  @Field(() => Won, { description: 'What is asked for, in won, its fee included.' })
  amountWon!: number;

  @Field(() => Won, {
    description: 'What of it is the fee for paying early (중도상환수수료), in won, as of the day it was started.',
  })
  feeWon!: number;

  @Field(() => PaymentBookingType, {
    description:
      'What it would do if the money came in on the day it was started. What came in is booked by its own day.',
  })
  expected!: PaymentBookingType;

  @Field(() => PaymentStateEnum, { description: 'Where it stands.' })
  state!: PaymentState;

  @Field(() => CalendarDate, {
    description:
      'The last day on which money is awaited: the next business day, or of a PAYOFF the day it was started. Later money is booked, too.',
  })
  expiresOn!: string;

  @Field(() => Won, {
    description:
      'What came in, in won: the sum of `repaidWon`, `feePaidWon`, `refundDueWon`, `refundedWon`, `allocatedWon` and `returnedWon`.',
  })
  receivedWon!: number;

  @Field(() => Won, { description: 'What of it the loan took and was not taken back, in won.' })
  repaidWon!: number;

  @Field(() => Won, { description: 'What of it paid fees and was not taken back, in won.' })
  feePaidWon!: number;

  @Field(() => Won, {
    description:
      'What the loan and its fee had taken and was taken back by a reversal (상환 취소), in won; 0 for none.',
  })
  reversedWon!: number;

  @Field(() => Won, {
    description:
      'What of it the bank took back, in won; nothing of that is owed back. What was booked for another payment before counts there.',
  })
  returnedWon!: number;

  @Field(() => Won, {
    description:
      'What is owed back, in won: it can go back (`paymentRefund`) or be booked for a loan of the same customer (`paymentAllocate`).',
  })
  refundDueWon!: number;

  @Field(() => Won, { description: 'What went back, in won.' })
  refundedWon!: number;

  @Field(() => Won, { description: 'What was booked for another payment by `paymentAllocate`, in won.' })
  allocatedWon!: number;

  @Field(() => Boolean, { description: 'Whether any of it came in after `expiresOn`.' })
  isLate!: boolean;

  @Field(() => Boolean, {
    description: 'Whether a stand-in of the payment system confirmed it, outside production: no money moved.',
  })
  isStandIn!: boolean;

  @Field(() => [PaymentReceiptType], { description: `What came in, newest first; at most ${LISTED} of them.` })
  receipts!: PaymentReceiptType[];

  @Field(() => [PaymentRefundType], { description: `What left it, newest first; at most ${LISTED} of them.` })
  refunds!: PaymentRefundType[];

  @Field(() => DateTime, { description: 'When it was started.' })
  createdAt!: string;

  @Field(() => DateTime, { description: 'When it last changed.' })
  updatedAt!: string;
}

export const PaymentConnection = connectionType(PaymentType, 'Payment');
export const LoanPaymentConnection = connectionType(PaymentType, 'LoanPayment');

@InputType('PaymentFilterInput', {
  description: 'Which payments a list is about. What is left out does not narrow it.',
})
export class PaymentFilterInput {
  @Field(() => ID, { nullable: true, description: 'Only payments for this loan.' })
  loanId?: string | null;

  @Field(() => PaymentStateEnum, { nullable: true, description: 'Only payments that stand there.' })
  state?: PaymentState | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether only payments of which money is owed back.' })
  refundDue?: boolean | null;
}

@ArgsType()
export class PaymentsArgs extends PageArgs {
  @Field(() => PaymentFilterInput, { nullable: true, description: 'Narrows the list.' })
  filter?: PaymentFilterInput | null;
}

@ArgsType()
export class LoanPaymentsArgs extends CursorArgs {
  @Field(() => Int, { defaultValue: 5, description: 'How many items, 1 to 100.' })
  override first!: number;
}
