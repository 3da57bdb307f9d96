import { refuse } from '../../../platform/errors/index.js';
import { PaymentErrorCode } from './payment.errors.js';
import { formatNumber } from '../../../platform/amount.texts.js';

export const amountMissing = (): never =>
  refuse(
    PaymentErrorCode.INVALID_INPUT,
    {
      ko: 'amountWon: 납부할 금액을 보내 주세요. 전액 상환(PAYOFF)일 때만 생략할 수 있습니다.',
      en: 'amountWon is missing: only a PAYOFF can leave it out.',
    },
    ['amountWon'],
  );

export const onePaymentNamed = (): never =>
  refuse(
    PaymentErrorCode.INVALID_INPUT,
    {
      ko: 'reference: reference와 paymentId 가운데 하나만 보내 주세요.',
      en: 'reference: send either reference or paymentId.',
    },
    ['reference'],
  );

export const amountExceedsPayoff = (payableWon: number): never =>
  refuse(
    PaymentErrorCode.AMOUNT_EXCEEDS_PAYOFF,
    {
      ko: `오늘 납부할 수 있는 금액은 이자와 중도상환수수료를 포함해 최대 ${formatNumber(payableWon)}원입니다.`,
      en: `At most ${formatNumber(payableWon)} won can be paid today, interest and prepayment fee included.`,
    },
    ['amountWon'],
    { payableWon },
  );

export const payoffDiffers = (payableWon: number): never =>
  refuse(
    PaymentErrorCode.PAYOFF_DIFFERS,
    {
      ko: `오늘 대출을 모두 갚는 금액은 ${formatNumber(payableWon)}원입니다. 금액을 고치시거나 생략해 주세요.`,
      en: `What ends the loan today is ${formatNumber(payableWon)} won: send that, or leave the amount out.`,
    },
    ['amountWon'],
    { payableWon },
  );

export const tooManyPayments = (most: number): never =>
  refuse(
    PaymentErrorCode.TOO_MANY_PAYMENTS,
    {
      ko: `입금을 기다리는 납부 요청은 최대 ${most}건까지 둘 수 있습니다. 쓰지 않는 요청을 취소해 주세요.`,
      en: `At most ${most} payments may wait for money: cancel one that is not needed.`,
    },
    ['loanId'],
    { most },
  );

export const paymentNotFound = (field: string): never =>
  refuse(
    PaymentErrorCode.PAYMENT_NOT_FOUND,
    { ko: '해당 납부 요청을 찾을 수 없습니다.', en: 'There is no such payment.' },
    [field],
  );

export const paymentNotAwaiting = (): never =>
  refuse(
    PaymentErrorCode.PAYMENT_NOT_AWAITING,
    {
      ko: '입금을 기다리는 납부 요청만 취소할 수 있습니다.',
      en: 'Only a payment that waits for money can be cancelled.',
    },
    ['paymentId'],
  );

export const startedByAnother = (): never =>
  refuse(
    PaymentErrorCode.STARTED_BY_ANOTHER,
    {
      ko: '납부 요청은 요청한 계정에서만 취소할 수 있습니다.',
      en: 'A payment is cancelled by the account that started it.',
    },
    ['paymentId'],
  );

export const referenceInvalid = (): never =>
  refuse(
    PaymentErrorCode.REFERENCE_INVALID,
    {
      ko: '납부 번호가 올바르지 않습니다. 다시 확인해 주세요.',
      en: 'The reference was mistyped: its check digits do not fit.',
    },
    ['reference'],
  );

export const bankReferenceUsed = (): never =>
  refuse(
    PaymentErrorCode.BANK_REFERENCE_USED,
    {
      ko: '이 은행 거래 번호는 다른 내용으로 이미 기록되어 있습니다.',
      en: 'The transfer of this number is on record for another payment, or with another amount or day.',
    },
    ['bankReference'],
  );

export const valueOnInFuture = (): never =>
  refuse(
    PaymentErrorCode.VALUE_ON_IN_FUTURE,
    { ko: '거래일은 오늘 이후일 수 없습니다.', en: 'The day of the transfer is in the future.' },
    ['valueOn'],
  );

export const valueOnTooEarly = (): never =>
  refuse(
    PaymentErrorCode.VALUE_ON_TOO_EARLY,
    { ko: '환급일은 입금일보다 앞설 수 없습니다.', en: 'Money cannot have gone back before it came in.' },
    ['valueOn'],
  );

export const valueOnBeforeMoney = (there: string): never =>
  refuse(
    PaymentErrorCode.VALUE_ON_TOO_EARLY,
    {
      ko: `이 금액이 모두 입금된 날은 ${there}입니다. 처리 기준일은 그보다 앞설 수 없습니다.`,
      en: `So much had come in on ${there}: money cannot count from an earlier day.`,
    },
    ['valueOn'],
  );

export const refundExceedsDue = (refundDueWon: number): never =>
  refuse(
    PaymentErrorCode.REFUND_EXCEEDS_DUE,
    {
      ko: `돌려드릴 금액은 ${formatNumber(refundDueWon)}원입니다.`,
      en: `What is owed back is ${formatNumber(refundDueWon)} won.`,
    },
    ['amountWon'],
    { refundDueWon },
  );
