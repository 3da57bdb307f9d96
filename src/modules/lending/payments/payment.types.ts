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
import type { PaymentPurpose } from './payment-split.js';

@ObjectType('PaymentBooking', { description: 'The effect that money for a payment has, or would have, on the loan.' })
class PaymentBookingType {
  @Field(() => CalendarDate, {
    nullable: true,
    description: 'The day for which it is booked; null when nothing is booked.',
  })
  bookedOn!: string | null;

  @Field(() => Won, { description: 'The part that reduces the balance, in won.' })
  principalWon!: number;

  @Field(() => Won, { description: 'The part that pays interest, in won.' })
  interestWon!: number;

  @Field(() => Won, { description: 'The part that pays default interest, in won.' })
  defaultInterestWon!: number;

  @Field(() => Won, {
    description: 'The part held for the next instalment, in won; negative when money held before is used.',
  })
  heldWon!: number;

  @Field(() => Won, {
    description: 'The fee for the part paid early (중도상환수수료), in won; 0 when the books hold no fee.',
  })
  feeWon!: number;

  @Field(() => Won, { description: 'The part that the loan cannot take and is owed back, in won.' })
  refundWon!: number;

  @Field(() => Won, { nullable: true, description: 'Principal left after it, in won; null when nothing is booked.' })
  balanceAfterWon!: number | null;

  @Field(() => Boolean, { description: 'Whether it closes the loan.' })
  closesLoan!: boolean;
}

@ObjectType('PaymentReceipt', {
  description: 'Money that came in for a payment: one bank transfer, or money that another payment owed back.',
})
export class PaymentReceiptType {
  @Field(() => String, {
    description: 'The bank’s number of the transfer; for money from another payment, the reference of this one.',
  })
  bankReference!: string;

  @Field(() => Won, { description: 'Amount that came in, in won.' })
  amountWon!: number;

  @Field(() => CalendarDate, { description: 'The day it came in.' })
  valueOn!: string;

  @Field(() => CalendarDate, {
    nullable: true,
    description:
      'The day for which the repayment was booked: `valueOn`, or the day of the last change of the loan if later. Null when the loan took nothing.',
  })
  bookedOn!: string | null;

  @Field(() => Won, { description: 'The part that the loan took, in won.' })
  repaidWon!: number;

  @Field(() => Won, { description: 'The part that was the fee for paying early, in won.' })
  feeWon!: number;

  @Field(() => Won, { description: 'The part that the loan could not take, in won; it is owed back.' })
  refundWon!: number;

  @Field(() => DateTime, {
    nullable: true,
    description:
      'When its repayment and fee were reversed; null when they stand. The other figures show how it had been booked.',
  })
  reversedAt!: string | null;

  @Field(() => ReversedMoneyEnum, {
    nullable: true,
    description: 'Where the money is since then; null when the repayment stands.',
  })
  reversedMoney!: ReversedMoney | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'Id of the payment that the money was taken from (`paymentAllocate`); null when it came in by bank transfer.',
  })
  allocatedFromPaymentId!: string | null;

  @Field(() => Boolean, { description: 'Whether it came in after the payment had expired.' })
  isLate!: boolean;

  @Field(() => Boolean, {
    description:
      'Whether a stand-in of the payment system confirmed it and no money moved; stand-ins run only outside production.',
  })
  isStandIn!: boolean;

  @Field(() => DateTime, { description: 'When it was confirmed.' })
  createdAt!: string;
}

@ObjectType('PaymentRefund', {
  description: 'Money that left a payment: refunded to the payer, or booked for another loan of the customer.',
})
class PaymentRefundType {
  @Field(() => String, {
    description: 'The bank’s number of the transfer; for money moved to another loan, the reference of its payment.',
  })
  bankReference!: string;

  @Field(() => Won, { description: 'Amount that left it, in won.' })
  amountWon!: number;

  @Field(() => CalendarDate, { description: 'The day it was refunded, or from which it counts for the other loan.' })
  valueOn!: string;

  @Field(() => ID, {
    nullable: true,
    description:
      'Id of the payment that it was booked for (`paymentAllocate`); null when it was refunded to the payer.',
  })
  allocatedToPaymentId!: string | null;

  @Field(() => DateTime, { description: 'When it was recorded.' })
  createdAt!: string;
}

@ObjectType('Payment', {
  implements: Node,
  description:
    'Money announced for a loan. Announcing books nothing: money is booked when the payment system of the institution, or its staff, confirms that it came in.',
})
export class PaymentType extends Node {
  @Field(() => PaymentPurposeEnum, { description: 'What it is for.' })
  purpose!: PaymentPurpose;

  @Field(() => PrepaymentEffectEnum, {
    nullable: true,
    description: 'How the instalments change when principal is paid early; null for what the contract says.',
  })
  effect!: PrepaymentEffect | null;

  @Field(() => PaymentChannelEnum, { description: 'How the money is to come in.' })
  channel!: PaymentChannel;

  @Field(() => String, {
    nullable: true,
    description:
      'Number of the virtual account, or text of the transfer, such as MOAV-7K3F-92QD-X0A4-51: letters, digits and two check digits, so that nobody mistakes it for a bank account number. Null in a preview.',
  })
  reference!: string | null;

  @Field(() => Won, { description: 'Requested amount, in won, including the fee.' })
  amountWon!: number;

  @Field(() => Won, {
    description: 'The part that is the fee for paying early (중도상환수수료), in won, as of the day it was started.',
  })
  feeWon!: number;

  @Field(() => PaymentBookingType, {
    description:
      'Its effect if the money had come in on the day it was started. Money is booked by the day it comes in.',
  })
  expected!: PaymentBookingType;

  @Field(() => PaymentStateEnum, { description: 'Its state.' })
  state!: PaymentState;

  @Field(() => CalendarDate, {
    description:
      'The last day on which money is expected: the next business day, or for a PAYOFF the day it was started. Later money is booked too.',
  })
  expiresOn!: string;

  @Field(() => Won, {
    description:
      'Total that came in, in won: the sum of `repaidWon`, `feePaidWon`, `refundDueWon`, `refundedWon`, `allocatedWon` and `returnedWon`.',
  })
  receivedWon!: number;

  @Field(() => Won, { description: 'The part that the loan took and that was not reversed, in won.' })
  repaidWon!: number;

  @Field(() => Won, { description: 'The part that paid fees and was not reversed, in won.' })
  feePaidWon!: number;

  @Field(() => Won, {
    description: 'Repayments and fees that were reversed (상환 취소), in won; 0 for none.',
  })
  reversedWon!: number;

  @Field(() => Won, {
    description:
      'The part that the bank took back, in won; none of it is owed back. Money booked for another payment before counts there.',
  })
  returnedWon!: number;

  @Field(() => Won, {
    description:
      'Amount owed back, in won: refund it (`paymentRefund`) or book it for a loan of the same customer (`paymentAllocate`).',
  })
  refundDueWon!: number;

  @Field(() => Won, { description: 'Amount refunded, in won.' })
  refundedWon!: number;

  @Field(() => Won, { description: 'Amount booked for another payment by `paymentAllocate`, in won.' })
  allocatedWon!: number;

  @Field(() => Boolean, { description: 'Whether any of it came in after `expiresOn`.' })
  isLate!: boolean;

  @Field(() => Boolean, {
    description: 'Whether a stand-in of the payment system confirmed it, outside production: no money moved.',
  })
  isStandIn!: boolean;

  @Field(() => [PaymentReceiptType], { description: `Money that came in, newest first; at most ${LISTED} items.` })
  receipts!: PaymentReceiptType[];

  @Field(() => [PaymentRefundType], { description: `Money that left it, newest first; at most ${LISTED} items.` })
  refunds!: PaymentRefundType[];

  @Field(() => DateTime, { description: 'When it was started.' })
  createdAt!: string;

  @Field(() => DateTime, { description: 'When it last changed.' })
  updatedAt!: string;
}

export const PaymentConnection = connectionType(PaymentType, 'Payment');
export const LoanPaymentConnection = connectionType(PaymentType, 'LoanPayment');

@InputType('PaymentFilterInput', {
  description: 'Which payments to list. A field left out does not narrow the list.',
})
export class PaymentFilterInput {
  @Field(() => ID, { nullable: true, description: 'Only payments for this loan.' })
  loanId?: string | null;

  @Field(() => PaymentStateEnum, { nullable: true, description: 'Only payments in this state.' })
  state?: PaymentState | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether to list only payments that owe money back.' })
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
