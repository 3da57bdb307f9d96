import type { Localized } from '../../../../platform/text.js';
import type { LoanTerms } from '../../terms/index.js';
import type { LimitChanges } from '../engine/limit-changes.js';
import type { Debt, LimitProfile, WantedLoan } from '../engine/limit-profile.js';

/** What an example leaves out is as in `SOMEBODY`. */
export interface ExampleProfile extends Partial<Omit<LimitProfile, 'loan' | 'debts'>> {
  readonly debts?: readonly Partial<Debt>[];
  readonly loan?: Partial<WantedLoan>;
}

/** What is computed, and from what. */
export type Calculation =
  /** The limit of a day, after some changes if there are any. */
  | {
      readonly of: 'LIMIT';
      readonly on: string;
      readonly profile: ExampleProfile;
      readonly changes?: Partial<LimitChanges>;
    }
  /** By how much the limit of one day is less than that of another. */
  | { readonly of: 'LIMIT_FALL'; readonly before: string; readonly on: string; readonly profile: ExampleProfile }
  /** The level payment as it is charged, in whole won. */
  | { readonly of: 'PAYMENT'; readonly terms: LoanTerms }
  /** The same before it is rounded, and all interest when it is paid so. */
  | { readonly of: 'EXACT_PAYMENT' | 'EXACT_INTEREST'; readonly terms: LoanTerms }
  /** Interest of the first month. */
  | { readonly of: 'FIRST_INTEREST'; readonly terms: LoanTerms }
  /** The fee for paying back early. */
  | { readonly of: 'FEE'; readonly prepaidWon: number; readonly feeMillionths: number; readonly daysPassed: number };

/** A published number, and how to compute it. */
export interface Example {
  readonly id: string;
  readonly title: Localized;
  /** In won, as published. */
  readonly expected: string;
  /** What the source rounds to, up or down, in won: a result within less than that agrees. */
  readonly unit: string;
  readonly source: string;
  readonly calculation: Calculation;
}

const MILLION = 1_000_000;
const THIRTY_YEARS = 360;

const NEWSIS = 'newsis NISI20250701_0001881064';
const BIZNAWA = 'biznawa 494273';
const INCOME_TABLE = 'resimanor-housing-finance-data, income_mortgage_limits.csv (CC BY)';
const EXACT_TABLE = 'resimanor-housing-finance-data, dsr-mortgage-limit-2026-h2 (CC BY)';
const DEBT_TABLE = 'resimanor-housing-finance-data, auto-installment-mortgage-dsr-2026 (CC BY)';
const CALCULATOR = 'npm calc-loan-interest, README';
const PAYMENTS = 'Korean loan calculators in public code';
const WORKED = 'A worked example of a limit simulation; no law';

/** Loans of 100 million won of income in the capital area before and after the third stage of stress. */
const stage = (id: string, on: string, expected: number): Example => ({
  id,
  title: {
    ko: `연소득 1억원, 연 4.2% 변동금리 30년 주택담보대출 한도(수도권, ${on})`,
    en: `Mortgage limit of 100 million won a year at 4.2 % variable over 30 years, capital area, ${on}`,
  },
  expected: String(expected * MILLION),
  unit: String(10 * MILLION),
  source: NEWSIS,
  calculation: { of: 'LIMIT', on, profile: { loan: { annualRateMillionths: 42_000 } } },
});

const SCENARIOS = {
  NO_STRESS: {
    ko: '스트레스 금리 없음',
    en: 'no stress',
    profile: { region: 'REGIONAL', loan: { rateKind: 'FIXED' } },
  },
  REGIONAL: { ko: '지방', en: 'regional', profile: { region: 'REGIONAL' } },
  CAPITAL: { ko: '수도권 규제지역', en: 'regulated capital area', profile: { region: 'CAPITAL_REGULATED' } },
} as const satisfies Record<string, Localized & { readonly profile: ExampleProfile }>;

/** A table by income, at 4 % without stress, with that of the regions, and with that of the capital area. */
const byIncome = (millions: number, scenario: keyof typeof SCENARIOS, expected: number): Example => {
  const { ko, en, profile } = SCENARIOS[scenario];
  return {
    id: `INCOME_${millions}_${scenario}`,
    title: {
      ko: `연소득 ${millions}백만원, 연 4% 30년 주택담보대출 한도(${ko})`,
      en: `Mortgage limit of ${millions} million won a year at 4 % over 30 years, ${en}`,
    },
    expected: String(expected * MILLION),
    unit: String(MILLION),
    source: INCOME_TABLE,
    calculation: { of: 'LIMIT', on: '2026-09-18', profile: { ...profile, yearlyIncomeWon: millions * MILLION } },
  };
};

/** Screened at a rate that includes all stress already: a rate fixed to the end adds none. */
const screened = (id: string, rateMillionths: number, monthlyPaymentWon: number, expected: number): Example => ({
  id,
  title: {
    ko: `연소득 4천만원, 심사금리 ${rateMillionths / 10_000}%, 다른 대출 월 ${monthlyPaymentWon}원일 때 한도`,
    en: `Limit of 40 million won a year screened at ${rateMillionths / 10_000} %, other loans ${monthlyPaymentWon} won a month`,
  },
  expected: String(expected),
  unit: '1',
  source: monthlyPaymentWon === 0 ? EXACT_TABLE : DEBT_TABLE,
  calculation: {
    of: 'LIMIT',
    on: '2026-09-18',
    profile: {
      yearlyIncomeWon: 40 * MILLION,
      region: 'REGIONAL',
      debts: monthlyPaymentWon === 0 ? [] : [{ kind: 'AUTO', monthlyPaymentWon }],
      loan: { annualRateMillionths: rateMillionths, rateKind: 'FIXED' },
    },
  },
});

const payment = (rateMillionths: number, expected: number): Example => ({
  id: `PAYMENT_${rateMillionths / 10_000}`,
  title: {
    ko: `3억원, 연 ${rateMillionths / 10_000}%, 30년 원리금균등 월 납입액`,
    en: `Monthly payment on 300 million won at ${rateMillionths / 10_000} % over 30 years`,
  },
  expected: String(expected),
  unit: '1',
  source: PAYMENTS,
  calculation: {
    of: 'PAYMENT',
    terms: { principalWon: 300 * MILLION, annualRateMillionths: rateMillionths, months: THIRTY_YEARS },
  },
});

const TWO_YEARS: LoanTerms = { principalWon: 300 * MILLION, annualRateMillionths: 30_000, months: 24 };
const twoYears = (
  of: 'EXACT_PAYMENT' | 'EXACT_INTEREST' | 'FIRST_INTEREST',
  title: Localized,
  expected: string,
): Example => ({
  id: `TWO_YEARS_${of}`,
  title,
  expected,
  unit: '0.01',
  source: CALCULATOR,
  calculation: { of, terms: TWO_YEARS },
});

const fee = (feeMillionths: number, expected: number): Example => ({
  id: `FEE_${feeMillionths / 10_000}`,
  title: {
    ko: `1억원 중도상환, 수수료율 ${feeMillionths / 10_000}%, 3년 중 730일 남음`,
    en: `Fee for paying back 100 million won early at ${feeMillionths / 10_000} %, 730 of 1,095 days left`,
  },
  expected: String(expected),
  unit: '1',
  source: PAYMENTS,
  calculation: { of: 'FEE', prepaidWon: 100 * MILLION, feeMillionths, daysPassed: 365 },
});

const WORKED_PROFILE: ExampleProfile = {
  yearlyIncomeWon: 75_600_000,
  debts: [
    { kind: 'CARD', balanceWon: 18 * MILLION, annualRateMillionths: 150_000, remainingMonths: 24 },
    { kind: 'AUTO', monthlyPaymentWon: 525_000 },
  ],
  loan: { kind: 'CREDIT', annualRateMillionths: 52_000, termMonths: 60 },
  policyProfile: 'SEED_EXAMPLE',
};
const INCOME: Partial<LimitChanges> = { incomeMillionths: 100_000 };
const CARD: Partial<LimitChanges> = { repayments: [{ debt: 0, amountWon: null }] };
const RATE: Partial<LimitChanges> = { rateMillionths: -10_000 };

const worked = (name: string, ko: string, en: string, expected: number, changes: Partial<LimitChanges>): Example => ({
  id: `WORKED_${name}`,
  title: { ko: `예시: ${ko}`, en: `Worked example: ${en}` },
  expected: String(expected * MILLION),
  unit: '1',
  source: WORKED,
  calculation: { of: 'LIMIT', on: '2026-09-18', profile: WORKED_PROFILE, changes },
});

/** Published numbers, and where each is from. Nothing here is law: the rules are in the database. */
export const EXAMPLES: readonly Example[] = [
  stage('STAGE_2', '2025-06-30', 590),
  stage('STAGE_3', '2025-07-01', 570),
  {
    id: 'OCTOBER_15',
    title: {
      ko: '스트레스 금리 하한이 1.5%에서 3%로 오를 때 연소득 1억원, 연 4% 30년 한도의 감소',
      en: 'Fall of the limit of 100 million won a year at 4 % over 30 years when stress rises from 1.5 to 3 points',
    },
    expected: String(86 * MILLION),
    unit: String(MILLION),
    source: BIZNAWA,
    calculation: { of: 'LIMIT_FALL', before: '2025-10-15', on: '2025-10-16', profile: {} },
  },
  byIncome(50, 'NO_STRESS', 349),
  byIncome(50, 'REGIONAL', 320),
  byIncome(50, 'CAPITAL', 250),
  byIncome(100, 'NO_STRESS', 698),
  byIncome(100, 'REGIONAL', 639),
  byIncome(100, 'CAPITAL', 501),
  screened('SCREENED', 65_000, 0, 210_947_759),
  screened('SCREENED_WITH_DEBT', 70_000, 300_000, 155_317_820),
  payment(40_000, 1_432_246),
  payment(70_000, 1_995_907),
  twoYears(
    'EXACT_PAYMENT',
    {
      ko: '3억원, 연 3%, 24개월 월 납입액(반올림 전)',
      en: 'Payment on 300 million won at 3 % over 24 months, unrounded',
    },
    '12894363.59',
  ),
  twoYears(
    'EXACT_INTEREST',
    { ko: '같은 대출의 총이자(반올림 전)', en: 'All interest of the same, unrounded' },
    '9464726.25',
  ),
  twoYears('FIRST_INTEREST', { ko: '같은 대출의 첫 달 이자', en: 'Interest of its first month' }, '750000'),
  fee(12_000, 800_000),
  fee(6_000, 400_000),
  worked('NOW', '현재', 'as things are', 70, {}),
  worked('INCOME', '소득 10% 증가', 'income +10 %', 82, INCOME),
  worked('CARD', '카드론 상환', 'the card loan repaid', 95, CARD),
  worked('RATE', '금리 1%p 하락', 'the rate a point lower', 105, RATE),
  worked('ALL', '모두 함께', 'all together', 120, { ...INCOME, ...CARD, ...RATE }),
];
