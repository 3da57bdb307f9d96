import { withParticle } from '../../../platform/korean.js';
import type { Locale, Localized } from '../../../platform/text.js';
import { METRICS, type MetricName, type MetricUnit } from '../metrics/index.js';
import { claimOf } from '../claims/index.js';
import type { Verdict } from '../rules/index.js';
import { formatNumber } from '../../../platform/amount.texts.js';

interface LabelText {
  /** A few words. */
  readonly name: Localized;
  /** What the label means, for readers of the API. `sentenceOf` says what the figures of one customer show. */
  readonly meaning: Localized;
}

export const LABEL_TEXT: Readonly<Record<Verdict, LabelText>> = {
  DELINQUENCY: {
    name: { ko: '연체', en: 'Arrears' },
    meaning: { ko: '대출이나 카드 대금이 밀려 있습니다.', en: 'Payments on loans or cards are overdue.' },
  },
  DEBT_CRISIS: {
    name: { ko: '부채 위기', en: 'Debt crisis' },
    meaning: { ko: '부채가 소득으로 감당하기 어려운 수준입니다.', en: 'Debts are more than the income can carry.' },
  },
  JOB_LOSS: {
    name: { ko: '소득 중단', en: 'Loss of income' },
    meaning: {
      ko: '일자리나 급여 소득이 끊긴 것으로 보입니다.',
      en: 'A job, or the pay from it, appears to have been lost.',
    },
  },
  CARD_PAYMENT_DIFFICULTY: {
    name: { ko: '카드 대금 부담', en: 'Card payment difficulty' },
    meaning: {
      ko: '카드 한도를 거의 쓰고 있거나, 카드 대금이 밀려 있거나 이월되고 있습니다.',
      en: 'Cards are used near their limits, or their bills are overdue or carried over.',
    },
  },
  INTEREST_BURDEN: {
    name: { ko: '이자 부담', en: 'Interest burden' },
    meaning: { ko: '소득에 비해 대출 상환 부담이 큽니다.', en: 'Loan payments weigh heavily on income.' },
  },
  LOW_CASH: {
    name: { ko: '여유 자금 부족', en: 'Little cash' },
    meaning: {
      ko: '바로 쓸 수 있는 돈이 지출에 비해 적습니다.',
      en: 'Money at hand is little for what is spent.',
    },
  },
  LOAN_REJECTED: {
    name: { ko: '대출 신청 거절', en: 'Loan application rejected' },
    meaning: { ko: '최근 대출 신청이 승인되지 않았습니다.', en: 'A recent loan application was not approved.' },
  },
  CREDIT_DOWN: {
    name: { ko: '신용점수 하락', en: 'Credit score down' },
    meaning: { ko: '신용점수가 내려갔습니다.', en: 'The credit score has fallen.' },
  },
  INVESTMENT_LOSS: {
    name: { ko: '투자 손실', en: 'Investment loss' },
    meaning: { ko: '투자 자산의 가치가 크게 줄었습니다.', en: 'Investments have lost much of their value.' },
  },
  EMOTIONAL_SPENDING: {
    name: { ko: '평소와 다른 지출', en: 'Unusual spending' },
    meaning: {
      ko: '꼭 필요한 지출 외의 지출이 평소보다 크게 늘었습니다.',
      en: 'Spending beyond necessities has risen well above what it used to be.',
    },
  },
  RECOVERING_DEBTOR: {
    name: { ko: '부채 회복 중', en: 'Recovering from debt' },
    meaning: { ko: '어려움을 겪은 뒤 부채를 줄여 가고 있습니다.', en: 'Debts are shrinking after a hard time.' },
  },
  LOAN_APPROVED: {
    name: { ko: '대출 승인', en: 'Loan application approved' },
    meaning: { ko: '최근 대출 신청이 승인되었습니다.', en: 'A recent loan application was approved.' },
  },
  CREDIT_UP: {
    name: { ko: '신용점수 상승', en: 'Credit score up' },
    meaning: { ko: '신용점수가 올라갔습니다.', en: 'The credit score has risen.' },
  },
  FINANCIAL_HOPE: {
    name: { ko: '나아지는 재정 상황', en: 'Finances looking up' },
    meaning: {
      ko: '소득이나 여유 자금이 늘고 부채는 줄고 있습니다.',
      en: 'Income or savings are growing while debts shrink.',
    },
  },
  NEUTRAL: {
    name: { ko: '특이 사항 없음', en: 'Nothing noticeable' },
    meaning: {
      ko: '지금 알려진 자료로는 눈에 띄는 어려움이 없습니다.',
      en: 'Nothing that is known now points to difficulty.',
    },
  },
};

/** There are two incomes, the registered one and that of a month, so each share names the income that it refers to. */
export const METRIC_TEXT: Readonly<Record<MetricName, Localized>> = {
  overdueDays: { ko: '연체 일수', en: 'Time overdue' },
  overdueWon: { ko: '연체 금액', en: 'Amount overdue' },
  loanBalanceWon: { ko: '대출 잔액', en: 'Loan balance' },
  monthlyPaymentWon: { ko: '월 상환액', en: 'Monthly loan payment' },
  weightedRatePercent: { ko: '평균 대출 금리', en: 'Average loan rate' },
  paymentToIncomePercent: { ko: '등록 소득 대비 대출 상환액', en: 'Loan payments as a share of registered income' },
  monthlySpendingWon: { ko: '월 카드 사용액', en: 'Monthly card spending' },
  spendingToIncomePercent: { ko: '등록 소득 대비 카드 사용액', en: 'Card spending as a share of registered income' },
  creditCardSharePercent: { ko: '카드 사용액 중 신용카드 비중', en: 'Credit card share of card spending' },
  spendingChangePercent: {
    ko: '직전 분기 대비 카드 사용액 변화',
    en: 'Change in card spending from the quarter before',
  },
  liquidWon: { ko: '바로 쓸 수 있는 돈', en: 'Money at hand' },
  liquidDays: { ko: '여유 자금으로 버틸 수 있는 기간', en: 'How long money at hand lasts' },
  liquidChangePercent: { ko: '최근 3개월 여유 자금 변화', en: 'Change of money at hand in three months' },
  totalDebtWon: { ko: '총부채', en: 'All debts' },
  debtServicePercent: { ko: '그달 소득 대비 원리금 상환액', en: 'Debt payments as a share of the month’s income' },
  debtChangePercent: { ko: '최근 6개월 부채 변화', en: 'Change of debts in six months' },
  committedIncomePercent: { ko: '그달 소득 중 꼭 나가는 돈', en: 'Committed share of the month’s income' },
  incomeWon: { ko: '월 소득', en: 'Monthly income' },
  incomeChangePercent: {
    ko: '변동 전 3개월 평균 대비 소득 변화',
    en: 'Change of income against the three months before it changed',
  },
  monthsWithoutIncome: { ko: '소득이 없는 기간', en: 'Time without income' },
  monthsUnemployed: { ko: '일자리가 없는 기간', en: 'Time without work' },
  necessarySharePercent: { ko: '지출 중 필수 지출 비중', en: 'Necessary share of spending' },
  discretionaryChangePercent: {
    ko: '직전 3개월 평균 대비 선택 지출 변화',
    en: 'Change of spending beyond necessities against the three months before',
  },
  housingToIncomePercent: { ko: '그달 소득 대비 주거비', en: 'Housing costs as a share of the month’s income' },
  medicalSharePercent: { ko: '지출 중 의료비 비중', en: 'Medical share of spending' },
  cardUsagePercent: { ko: '카드 한도 사용률', en: 'Card limit used' },
  revolvingSharePercent: { ko: '카드 이용 잔액 중 이월 비중', en: 'Revolving share of card debt' },
  cardOverdueWon: { ko: '카드 연체 금액', en: 'Amount overdue on cards' },
  arrearsMonths: { ko: '최근 1년 중 연체한 달', en: 'Arrears within the last year' },
  arrearsFreeMonths: { ko: '연체 없이 지낸 기간', en: 'Time without arrears' },
  creditScore: { ko: '신용점수', en: 'Credit score' },
  creditScoreChange: { ko: '최근 3개월 신용점수 변화', en: 'Change of the credit score in three months' },
  investmentWon: { ko: '투자 자산', en: 'Investments' },
  investmentReturnPercent: { ko: '최근 3개월 투자 수익률', en: 'Return of investments in three months' },
  rejectedApplications: { ko: '최근 180일 대출 거절 건수', en: 'Loan applications rejected in 180 days' },
  approvedApplications: { ko: '최근 180일 대출 승인 건수', en: 'Loan applications approved in 180 days' },
  daysSinceRejection: { ko: '최근 대출 거절 후 지난 기간', en: 'Time since the last rejection' },
  daysSinceApproval: { ko: '최근 대출 승인 후 지난 기간', en: 'Time since the last approval' },
};

const SCENARIO_TEXT_DECIMALS = 2;
const plural = (number: string, one: string): string =>
  `${number} ${number === '1' || number === '-1' ? one : `${one}s`}`;
const WITH_UNIT: Readonly<Record<MetricUnit, Readonly<Record<Locale, (number: string) => string>>>> = {
  DAYS: { ko: (number) => `${number}일`, en: (number) => plural(number, 'day') },
  WON: { ko: (number) => `${number}원`, en: (number) => `KRW ${number}` },
  PERCENT: { ko: (number) => `${number}%`, en: (number) => `${number}%` },
  MONTHS: { ko: (number) => `${number}개월`, en: (number) => plural(number, 'month') },
  POINTS: { ko: (number) => `${number}점`, en: (number) => plural(number, 'point') },
  COUNT: { ko: (number) => `${number}건`, en: (number) => number },
};

/** A figure behind a verdict, as it is recorded. */
export interface KeyFigure {
  readonly name: MetricName;
  /** Decimal text; null when it is not known. */
  readonly value: string | null;
  /** The first day of the month that it describes, for metrics by month; absent in records older than this field. */
  readonly asOf?: string | null;
  /** Whether a later month was over by then, so that it must be said which month it is of. */
  readonly isPast?: boolean;
}

/** A number with its unit, as people read it. */
export const inUnit = (value: number, unit: MetricUnit, locale: Locale): string =>
  WITH_UNIT[unit][locale](formatNumber(value, SCENARIO_TEXT_DECIMALS));

const MONTH_IN_WORDS: Readonly<Record<Locale, Intl.DateTimeFormat>> = {
  ko: new Intl.DateTimeFormat('ko-KR', { year: 'numeric', month: 'long', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en-US', { year: 'numeric', month: 'long', timeZone: 'UTC' }),
};

const INCOME_SHARE_METRICS: readonly MetricName[] = [
  'debtServicePercent',
  'committedIncomePercent',
  'housingToIncomePercent',
];

/** A figure with its unit, and its month where that is not the last one, or where it is a share of that month's income. */
function valueOf({ name, value, asOf, isPast = false }: KeyFigure, locale: Locale): string {
  const said = inUnit(Number(value), METRICS[name], locale);
  if (!asOf || !(isPast || INCOME_SHARE_METRICS.includes(name))) return said;
  const month = MONTH_IN_WORDS[locale].format(new Date(`${asOf}T00:00:00Z`));
  return locale === 'ko' ? `${said}(${month})` : `${said} (${month})`;
}

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** The figures that are known, in a row; an empty text when none is. */
export function figuresOf(keyMetrics: readonly KeyFigure[], locale: Locale): string {
  return keyMetrics
    .filter(({ value }) => value !== null)
    .map((figure) => {
      const name = METRIC_TEXT[figure.name][locale];
      return `${locale === 'ko' ? name : lowerFirst(name)} ${valueOf(figure, locale)}`;
    })
    .join(', ');
}

/** NEUTRAL beside something to watch: no label is certain, yet something points to difficulty. */
const NEUTRAL_BUT: Localized = {
  ko: '분명하게 확인된 상황은 없지만, 지켜볼 점이 있습니다.',
  en: 'Nothing is certain, though there is something to watch.',
};

/** How a label is shown: as a finding, or as something to watch. For NEUTRAL: whether something is watched beside it. */
export type LabelStanding = 'TOLD' | 'TO_WATCH';

/**
 * What the situation is, in a sentence that the figures beside it support; where they support none, it says that rules
 * found it.
 */
export function sentenceOf(label: Verdict, figures: readonly KeyFigure[], standing: LabelStanding = 'TOLD'): Localized {
  const { name, meaning } = LABEL_TEXT[label];
  if (label === 'NEUTRAL') return standing === 'TOLD' ? meaning : NEUTRAL_BUT;
  const claim = claimOf(label, figures) ?? {
    ko: `규칙에 따라 ‘${name.ko}’ 상황에 해당하는 것으로 보입니다.`,
    en: `By the rules this appears to be “${lowerFirst(name.en)}”.`,
  };
  if (standing === 'TOLD') return { ko: claim.ko, en: claim.en };
  return { ko: `지켜볼 점입니다. ${claim.ko}`, en: `Something to watch. ${claim.en}` };
}

/** A verdict in words: what is the matter, then the figures behind it that are known. */
export function summaryOf(
  label: Verdict,
  keyMetrics: readonly KeyFigure[],
  locale: Locale,
  standing: LabelStanding = 'TOLD',
): string {
  const known = keyMetrics.filter(({ value }) => value !== null);
  const sentence = sentenceOf(label, keyMetrics, standing)[locale];
  if (known.length === 0) return sentence;
  return `${sentence} ${locale === 'ko' ? figuresInKorean(known) : figuresInEnglish(known)}`;
}

const figuresInKorean = (known: readonly KeyFigure[]): string =>
  `${known
    .map((figure) => `${withParticle(METRIC_TEXT[figure.name].ko, '은/는')} ${valueOf(figure, 'ko')}`)
    .join(', ')}입니다.`;

function figuresInEnglish(known: readonly KeyFigure[]): string {
  const said = known.map((figure, place) => {
    const { en } = METRIC_TEXT[figure.name];
    return `${place === 0 ? en : lowerFirst(en)}: ${valueOf(figure, 'en')}`;
  });
  return `${said.join('; ')}.`;
}
