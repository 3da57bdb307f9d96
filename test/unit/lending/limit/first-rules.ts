import { FIRST_LENDING_RULES } from '../../../../migrations/1763800000002-lending-rules.js';
import type { Debt, LimitProfile, WantedLoan } from '../../../../src/modules/lending/limit/engine/limit-profile.js';
import type { LimitRules, RuleKind } from '../../../../src/modules/lending/limit/rules/limit-rule.js';
import { parseRules, type StoredRule } from '../../../../src/modules/lending/limit/rules/rule-parser.js';

/** The rules that the program begins with, as stored. */
export const firstStored: readonly StoredRule[] = FIRST_LENDING_RULES.map(
  ([kind, key, value, validFrom, validTo, source], index) => ({
    id: index + 1,
    kind: kind as RuleKind,
    key,
    value,
    validFrom,
    validTo,
    source,
    version: '2026-11',
    endedBy: null,
  }),
);

export const firstRules: LimitRules = parseRules(firstStored);

/** A wanted loan: thirty years of equal payments on a home at 4 %, variable. */
export const aLoan = (loan: Partial<WantedLoan> = {}): WantedLoan => ({
  kind: 'MORTGAGE',
  annualRateMillionths: 40_000,
  termMonths: 360,
  repaymentMethod: 'EQUAL_PAYMENT',
  rateKind: 'VARIABLE',
  fixedMonths: null,
  policyLoan: false,
  productCapWon: null,
  ...loan,
});

/** Somebody in the capital area with 100 million won a year, no home and no debt, who asks a bank. */
export const aProfile = ({
  loan,
  ...profile
}: Partial<Omit<LimitProfile, 'loan'>> & { readonly loan?: Partial<WantedLoan> } = {}): LimitProfile => ({
  yearlyIncomeWon: 100_000_000,
  debts: [],
  region: 'CAPITAL',
  homeCount: 0,
  firstHome: false,
  priceWon: null,
  liensWon: 0,
  creditScore: null,
  lenderClass: 'BANK',
  policyProfile: 'LAW_ONLY',
  rateBeforeMillionths: null,
  ...profile,
  loan: aLoan(loan),
});

/** A credit loan of 30 million won at 5 %. */
export const aDebt = (debt: Partial<Debt> = {}): Debt => ({
  kind: 'CREDIT',
  balanceWon: 30_000_000,
  agreedLimitWon: null,
  annualRateMillionths: 50_000,
  remainingMonths: 12,
  repaymentMethod: 'BULLET',
  monthlyPaymentWon: null,
  startedOn: null,
  ...debt,
});

/** A debt that counts as it is paid, of so much a month. */
export const paidMonthly = (monthlyPaymentWon: number): Debt =>
  aDebt({ kind: 'AUTO', balanceWon: 12 * monthlyPaymentWon, remainingMonths: 60, monthlyPaymentWon });
