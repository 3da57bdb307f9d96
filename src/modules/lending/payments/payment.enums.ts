import { enumType } from '../../../platform/graphql/index.js';
import type { PaymentState } from './payment.columns.js';
import type { ReversedMoney } from '../repayments/index.js';
import type { PaymentChannel } from './reference.js';
import type { PaymentPurpose } from './payment-split.js';

export const PaymentPurposeEnum = enumType<PaymentPurpose>('PaymentPurpose', 'What a payment is for.', {
  REPAYMENT: 'Pays what is due, and up to one instalment ahead, which is held until its due day (정기 상환).',
  PREPAYMENT: 'Pays what is due, and principal early with the rest (중도상환).',
  PAYOFF: 'Pays all that is owed today (전액 상환).',
});

export const PaymentChannelEnum = enumType<PaymentChannel>('PaymentChannel', 'How money is to come in.', {
  VIRTUAL_ACCOUNT: 'Into an account number used for this payment only (가상계좌).',
  BANK_TRANSFER: "By transfer to the institution's account, with the reference as its text (계좌이체).",
});

export const PaymentStateEnum = enumType<PaymentState>('PaymentState', 'The state of a payment.', {
  AWAITING: 'Announced, waiting for money (입금 대기).',
  PARTIAL: 'Less than the requested amount came in, and was booked (일부 입금).',
  CONFIRMED: 'The requested amount or more came in (입금 확인).',
  CANCELLED: 'Cancelled; money that still comes in is owed back (취소).',
  REVERSED: 'Everything that came in was reversed; further money is booked as before (상환 취소).',
  EXPIRED: 'Nothing came in by `expiresOn`; money that still comes in is booked, with `isLate` (기한 경과).',
});

export const ReversedMoneyEnum = enumType<ReversedMoney>(
  'ReversedMoney',
  'Where the money of a payment is once its repayment is reversed.',
  {
    RETURNED_BY_BANK: 'The bank took the whole transfer back: none of it is owed to the payer (은행 반환).',
    HELD: 'The institution has it: all of it is owed back, by `paymentRefund` (보관 중, 환불 예정).',
  },
);
