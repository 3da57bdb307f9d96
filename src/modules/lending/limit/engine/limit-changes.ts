import type { RateKind } from '../../loans/index.js';
import type { Debt, LimitProfile } from './limit-profile.js';

/** What a simulation can change, in the order in which changes are shown. */
export const CHANGES = ['INCOME', 'DEBTS', 'RATE', 'TERM', 'RATE_TYPE', 'SCORE'] as const;
export type ChangeName = (typeof CHANGES)[number];

/** Money put towards a debt. */
interface DebtRepayment {
  /** Index of the debt in the profile, from 0. */
  readonly debt: number;
  /** In won; null repays it in full and ends it. */
  readonly amountWon: number | null;
}

/** Changes whose effect on a limit is asked for; null, or an empty list, for no change. */
export interface LimitChanges {
  /** Added to yearly income, in millionths of it: +10 % is 100,000. */
  readonly incomeMillionths: number | null;
  readonly repayments: readonly DebtRepayment[];
  /** Added to the rate offered, in millionths: −1 percentage point is −10,000. */
  readonly rateMillionths: number | null;
  readonly termMonths: number | null;
  readonly rateType: { readonly rateKind: RateKind; readonly fixedMonths: number | null } | null;
  readonly creditScore: number | null;
}

/** One change, and the profile after it. */
interface ChangeStep {
  readonly name: ChangeName;
  readonly apply: (profile: LimitProfile) => LimitProfile;
}

/** The changes asked for, each on its own. They touch different parts of a profile, so any order gives the same. */
export function changeSteps(changes: LimitChanges): ChangeStep[] {
  const { incomeMillionths, repayments, rateMillionths, termMonths, rateType, creditScore } = changes;
  const steps: (ChangeStep | null)[] = [
    step('INCOME', incomeMillionths, withIncome),
    step('DEBTS', repayments.length > 0 ? repayments : null, withRepayments),
    step('RATE', rateMillionths, withRate),
    step('TERM', termMonths, (profile, months) => withLoan(profile, { termMonths: months })),
    step('RATE_TYPE', rateType, withLoan),
    step('SCORE', creditScore, (profile, score) => ({ ...profile, creditScore: score })),
  ];
  return steps.filter((found) => found !== null);
}

function step<Change>(
  name: ChangeName,
  change: Change | null,
  apply: (profile: LimitProfile, change: Change) => LimitProfile,
): ChangeStep | null {
  return change === null ? null : { name, apply: (profile) => apply(profile, change) };
}

const withLoan = (profile: LimitProfile, loan: Partial<LimitProfile['loan']>): LimitProfile => ({
  ...profile,
  loan: { ...profile.loan, ...loan },
});

/** Income rounds down to the won. */
function withIncome(profile: LimitProfile, incomeMillionths: number): LimitProfile {
  const yearlyIncomeWon = (BigInt(profile.yearlyIncomeWon) * BigInt(1_000_000 + incomeMillionths)) / 1_000_000n;
  return { ...profile, yearlyIncomeWon: Number(yearlyIncomeWon) };
}

/** A rate that comes from the score is not known here, and does not change. */
function withRate(profile: LimitProfile, rateMillionths: number): LimitProfile {
  const before = profile.loan.annualRateMillionths;
  if (before === null) return profile;
  return {
    ...withLoan(profile, { annualRateMillionths: before + rateMillionths }),
    rateBeforeMillionths: profile.rateBeforeMillionths ?? before,
  };
}

function withRepayments(profile: LimitProfile, repayments: readonly DebtRepayment[]): LimitProfile {
  const debts = profile.debts.flatMap((debt, index): Debt[] => {
    const own = repayments.filter((repayment) => repayment.debt === index);
    if (own.length === 0) return [debt];
    const whole = own.some(({ amountWon }) => amountWon === null);
    const left = whole
      ? null
      : repaid(
          debt,
          own.reduce((sum, { amountWon }) => sum + (amountWon ?? 0), 0),
        );
    return left ? [left] : [];
  });
  return { ...profile, debts };
}

/**
 * A debt after a repayment: its term stays and payments fall in proportion, rounded up to the won. For an overdraft the
 * agreed limit falls by the same amount, since what may be drawn again counts like what is drawn. Null when nothing is
 * left.
 */
export function repaid(debt: Debt, amountWon: number): Debt | null {
  const balanceWon = Math.max(0, debt.balanceWon - amountWon);
  const agreedLimitWon = debt.agreedLimitWon === null ? null : Math.max(0, debt.agreedLimitWon - amountWon);
  if (balanceWon === 0 && (agreedLimitWon ?? 0) === 0) return null;
  const payment = debt.monthlyPaymentWon;
  const monthlyPaymentWon = payment === null ? null : proportion(payment, balanceWon, debt.balanceWon);
  return { ...debt, balanceWon, agreedLimitWon, monthlyPaymentWon };
}

/** `whole` × part / of, rounded up. */
const proportion = (whole: number, part: number, of: number): number =>
  of === 0 ? whole : Number((BigInt(whole) * BigInt(part) + BigInt(of) - 1n) / BigInt(of));
