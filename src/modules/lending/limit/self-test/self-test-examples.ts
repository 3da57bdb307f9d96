import type { Localized } from '../../../../platform/text.js';
import type { LoanTerms } from '../../terms/index.js';
import type { LimitChanges } from '../engine/limit-changes.js';
import type { Debt, LimitProfile, WantedLoan } from '../engine/limit-profile.js';
import {
  feeTitle,
  incomeTitle,
  paymentTitle,
  screenedTitle,
  stageTitle,
  STRESS_RISE_TITLE,
  TWO_YEARS_TITLES,
  workedTitle,
  type ScenarioName,
  type WORKED_TEXTS,
} from './self-test-examples.texts.js';

/** What an example leaves out is as in `EXAMPLE_BORROWER`. */
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
  title: stageTitle(on),
  expected: String(expected * MILLION),
  unit: String(10 * MILLION),
  source: NEWSIS,
  calculation: { of: 'LIMIT', on, profile: { loan: { annualRateMillionths: 42_000 } } },
});

const SCENARIOS: Readonly<Record<ScenarioName, ExampleProfile>> = {
  NO_STRESS: { region: 'REGIONAL', loan: { rateKind: 'FIXED' } },
  REGIONAL: { region: 'REGIONAL' },
  CAPITAL: { region: 'CAPITAL_REGULATED' },
};

/** A table by income, at 4 % without stress, with that of the regions, and with that of the capital area. */
const byIncome = (millions: number, scenario: ScenarioName, expected: number): Example => ({
  id: `INCOME_${millions}_${scenario}`,
  title: incomeTitle(millions, scenario),
  expected: String(expected * MILLION),
  unit: String(MILLION),
  source: INCOME_TABLE,
  calculation: {
    of: 'LIMIT',
    on: '2026-09-18',
    profile: { ...SCENARIOS[scenario], yearlyIncomeWon: millions * MILLION },
  },
});

/** Screened at a rate that includes all stress already: a rate fixed to the end adds none. */
const screened = (id: string, rateMillionths: number, monthlyPaymentWon: number, expected: number): Example => ({
  id,
  title: screenedTitle(rateMillionths / 10_000, monthlyPaymentWon),
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
  title: paymentTitle(rateMillionths / 10_000),
  expected: String(expected),
  unit: '1',
  source: PAYMENTS,
  calculation: {
    of: 'PAYMENT',
    terms: { principalWon: 300 * MILLION, annualRateMillionths: rateMillionths, months: THIRTY_YEARS },
  },
});

const TWO_YEARS: LoanTerms = { principalWon: 300 * MILLION, annualRateMillionths: 30_000, months: 24 };
const twoYears = (of: keyof typeof TWO_YEARS_TITLES, expected: string): Example => ({
  id: `TWO_YEARS_${of}`,
  title: TWO_YEARS_TITLES[of],
  expected,
  unit: '0.01',
  source: CALCULATOR,
  calculation: { of, terms: TWO_YEARS },
});

const fee = (feeMillionths: number, expected: number): Example => ({
  id: `FEE_${feeMillionths / 10_000}`,
  title: feeTitle(feeMillionths / 10_000),
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

const worked = (name: keyof typeof WORKED_TEXTS, expected: number, changes: Partial<LimitChanges>): Example => ({
  id: `WORKED_${name}`,
  title: workedTitle(name),
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
    title: STRESS_RISE_TITLE,
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
  twoYears('EXACT_PAYMENT', '12894363.59'),
  twoYears('EXACT_INTEREST', '9464726.25'),
  twoYears('FIRST_INTEREST', '750000'),
  fee(12_000, 800_000),
  fee(6_000, 400_000),
  worked('NOW', 70, {}),
  worked('INCOME', 82, INCOME),
  worked('CARD', 95, CARD),
  worked('RATE', 105, RATE),
  worked('ALL', 120, { ...INCOME, ...CARD, ...RATE }),
];
