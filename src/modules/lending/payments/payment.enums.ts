import { enumType } from '../../../platform/graphql/index.js';
import type { PaymentState } from './payment.columns.js';
import type { ReversedMoney } from '../repayments/index.js';
import type { PaymentChannel } from './reference.js';
import type { PaymentPurpose } from './settlement.js';

export const PaymentPurposeEnum = enumType<PaymentPurpose>('PaymentPurpose', 'What a payment is for.', {
  REPAYMENT: 'What is due, and up to one instalment ahead, which is held until its day (정기 상환).',
  PREPAYMENT: 'What is due, and with the rest principal before its day (중도상환).',
  PAYOFF: 'All that is owed today (전액 상환).',
});

export const PaymentChannelEnum = enumType<PaymentChannel>('PaymentChannel', 'How money is to come in.', {
  VIRTUAL_ACCOUNT: 'Into an account number of this payment alone (가상계좌).',
  BANK_TRANSFER: "By transfer to the institution's account, with the reference as its text (계좌이체).",
});

export const PaymentStateEnum = enumType<PaymentState>('PaymentState', 'Where a payment stands.', {
  AWAITING: 'It is announced, and waits for money (입금 대기).',
  PARTIAL: 'Less than was asked for came in, and was booked (일부 입금).',
  CONFIRMED: 'What was asked for came in, or more (입금 확인).',
  CANCELLED: 'It was taken back; money that comes in all the same is owed back (취소).',
  REVERSED: 'All that came in was taken back from the loan; more money that comes in is booked, as before (상환 취소).',
  EXPIRED: 'Nothing came in until `expiresOn`; money that comes in all the same is booked, and `isLate` (기한 경과).',
});

export const ReversedMoneyEnum = enumType<ReversedMoney>(
  'ReversedMoney',
  'Where the money of a payment is whose repayment is taken back.',
  {
    RETURNED_BY_BANK: 'The bank took the whole transfer back: nothing of it is owed to who paid (은행 반환).',
    HELD: 'The institution has it: all of it is owed back, by `paymentRefund` (보관 중, 환불 예정).',
  },
);
