import type { Locale, Localized } from '../../platform/text.js';
import { METRICS, type MetricName, type MetricUnit } from './metrics.js';
import type { Verdict } from './rule.js';

interface LabelText {
  /** A few words. */
  readonly name: Localized;
  /** What is the matter, in a sentence that states and does not urge. */
  readonly sentence: Localized;
}

export const LABEL_TEXT: Readonly<Record<Verdict, LabelText>> = {
  DELINQUENCY: {
    name: { ko: '연체', en: 'Arrears' },
    sentence: { ko: '대출 상환이 밀려 있습니다.', en: 'Loan payments are overdue.' },
  },
  INTEREST_BURDEN: {
    name: { ko: '이자 부담', en: 'Interest burden' },
    sentence: { ko: '소득에 비해 대출 상환 부담이 큽니다.', en: 'Loan payments weigh heavily on income.' },
  },
  CARD_PAYMENT_DIFFICULTY: {
    name: { ko: '카드 대금 부담', en: 'Card payment difficulty' },
    sentence: {
      ko: '소득이나 평소 사용액에 비해 카드 사용이 많습니다.',
      en: 'Card spending is high for the income, or for what it used to be.',
    },
  },
  NEUTRAL: {
    name: { ko: '특이 사항 없음', en: 'Nothing noticeable' },
    sentence: {
      ko: '지금 알려진 자료로는 눈에 띄는 어려움이 없습니다.',
      en: 'Nothing that is known now points to difficulty.',
    },
  },
};

export const METRIC_TEXT: Readonly<Record<MetricName, Localized>> = {
  overdueDays: { ko: '연체 일수', en: 'Time overdue' },
  overdueWon: { ko: '연체 금액', en: 'Amount overdue' },
  loanBalanceWon: { ko: '대출 잔액', en: 'Loan balance' },
  monthlyPaymentWon: { ko: '월 상환액', en: 'Monthly loan payment' },
  weightedRatePercent: { ko: '평균 대출 금리', en: 'Average loan rate' },
  paymentToIncomePercent: { ko: '소득 대비 대출 상환액', en: 'Loan payments to income' },
  monthlySpendingWon: { ko: '월 카드 사용액', en: 'Monthly card spending' },
  spendingToIncomePercent: { ko: '소득 대비 카드 사용액', en: 'Card spending to income' },
  creditCardSharePercent: { ko: '카드 사용액 중 신용카드 비중', en: 'Credit card share of card spending' },
  spendingChangePercent: {
    ko: '직전 분기 대비 카드 사용액 변화',
    en: 'Change in card spending from the quarter before',
  },
};

const NUMBERS: Readonly<Record<Locale, Intl.NumberFormat>> = {
  ko: new Intl.NumberFormat('ko-KR', { maximumFractionDigits: 2 }),
  en: new Intl.NumberFormat('en-US', { maximumFractionDigits: 2 }),
};
const WITH_UNIT: Readonly<Record<MetricUnit, Readonly<Record<Locale, (number: string) => string>>>> = {
  DAYS: { ko: (number) => `${number}일`, en: (number) => (number === '1' ? '1 day' : `${number} days`) },
  WON: { ko: (number) => `${number}원`, en: (number) => `KRW ${number}` },
  PERCENT: { ko: (number) => `${number}%`, en: (number) => `${number}%` },
};

/** A verdict in words: what is the matter, then the figures behind it that are known. */
export function summaryOf(
  label: Verdict,
  keyMetrics: readonly { readonly name: MetricName; readonly value: string | null }[],
  locale: Locale,
): string {
  const figures = keyMetrics.flatMap(({ name, value }) =>
    value === null
      ? []
      : [`${METRIC_TEXT[name][locale]} ${WITH_UNIT[METRICS[name]][locale](NUMBERS[locale].format(Number(value)))}`],
  );
  const sentence = LABEL_TEXT[label].sentence[locale];
  return figures.length === 0 ? sentence : `${sentence} ${figures.join(', ')}.`;
}
