import { refuse, type Problem } from '../../../platform/errors/index.js';
import { LendingErrorCode } from './lending.errors.js';
import { formatNumber } from '../../../platform/amount.texts.js';

export const loanNotFound = (): never =>
  refuse(LendingErrorCode.LOAN_NOT_FOUND, { ko: '해당 대출을 찾을 수 없습니다.', en: 'There is no such loan.' }, [
    'loanId',
  ]);

export const loanNotOpen = (): never =>
  refuse(
    LendingErrorCode.LOAN_NOT_OPEN,
    { ko: '상환할 수 있는 상태의 대출이 아닙니다.', en: 'The loan is not in a state in which it can be repaid.' },
    ['loanId'],
  );

export const loanBusy = (): never =>
  refuse(
    LendingErrorCode.LOAN_BUSY,
    {
      ko: '이 대출에 다른 처리가 진행 중입니다. 같은 키로 다시 시도해 주세요.',
      en: 'Other changes of the loan take too long. Try again with the same key.',
    },
    ['loanId'],
  );

export const amountExceedsPayoff = (payableWon: number): never =>
  refuse(
    LendingErrorCode.AMOUNT_EXCEEDS_PAYOFF,
    {
      ko: `상환 가능한 금액은 이자를 포함해 최대 ${formatNumber(payableWon)}원입니다. 중도상환수수료는 별도로 수납합니다.`,
      en: `At most ${formatNumber(payableWon)} won can be paid, interest included. A prepayment fee is collected apart.`,
    },
    ['amountWon'],
    { payableWon },
  );

export const paidOnInFuture = (): never =>
  refuse(
    LendingErrorCode.PAID_ON_IN_FUTURE,
    { ko: '입금일은 오늘 이후일 수 없습니다.', en: 'The day of payment is in the future.' },
    ['paidOn'],
  );

export const paidOnTooEarly = (earliestPaidOn: string): never =>
  refuse(
    LendingErrorCode.PAID_ON_TOO_EARLY,
    {
      ko: `입금일은 마지막 거래일(${earliestPaidOn}) 이후여야 합니다.`,
      en: `The loan was last changed on ${earliestPaidOn}: the payment cannot be of an earlier day.`,
    },
    ['paidOn'],
    { earliestPaidOn },
  );

/** For a customer who says that they paid: their word alone books nothing. */
export const usePaymentStart = (): never =>
  refuse(
    LendingErrorCode.USE_PAYMENT_START,
    {
      ko: '고객님의 상환은 paymentStart로 납부를 요청하신 뒤, 입금이 확인되면 자동으로 처리됩니다.',
      en: 'Customers start a payment with `paymentStart`; it is booked as soon as the money is confirmed.',
    },
    ['loanId'],
  );

/** For a rate that no contract of its day may have. */
export const rateAboveCeiling = (
  ceiling: { readonly ceilingPercent: string; readonly validFrom: string; readonly source: string },
  field: readonly string[],
): Problem => {
  const { ceilingPercent, validFrom, source } = ceiling;
  const percent = String(Number(ceilingPercent));
  return {
    code: LendingErrorCode.RATE_ABOVE_CEILING,
    field,
    message: {
      ko: `법정 최고금리 연 ${percent}%(${validFrom}부터 체결된 계약에 적용)를 넘을 수 없습니다. 근거: ${source}`,
      en: `The rate must not exceed the legal ceiling of ${percent} % a year for contracts since ${validFrom}: ${source}.`,
    },
    details: { ceilingPercent, ceilingSource: source },
  };
};
