import { monthlyInterestWon, schedule, type RepaymentMethod } from '../amortization.js';
import type { LoanKind } from '../loan.entity.js';
import type { GoalRequest } from './goal-request.js';
import type { Debt, LimitProfile, WantedLoan } from './limit-profile.js';

/** A way to take the loan. The first of a list is the loan as it was asked for. */
export interface LoanOption {
  readonly loan: WantedLoan;
  /** The profile with that loan. */
  readonly profile: LimitProfile;
}

/** Mortgages are offered for whole multiples of five years; thirty is the longest allowed where a rule caps the term. */
const USUAL_STEP_MONTHS = 60;
const USUAL_LONGEST_MONTHS = 360;

/** Every term with every rate that is not fixed for longer; what was asked for comes first. */
export function loanOptions(
  profile: LimitProfile,
  { terms, rates }: Pick<GoalRequest, 'terms' | 'rates'>,
): readonly [LoanOption, ...LoanOption[]] {
  const { loan } = profile;
  const lengths = [...new Set([loan.termMonths, ...(terms ?? usualTerms(loan))])];
  const kinds: Partial<WantedLoan>[] = [{}, ...rates];
  const others = kinds
    .flatMap((rate) => lengths.map((termMonths): WantedLoan => ({ ...loan, ...rate, termMonths })))
    .slice(1)
    .filter(({ fixedMonths, termMonths }) => (fixedMonths ?? 0) <= termMonths);
  const rateBeforeMillionths = profile.rateBeforeMillionths ?? loan.annualRateMillionths;
  const optionOf = (wanted: WantedLoan) => ({
    loan: wanted,
    profile: { ...profile, loan: wanted, rateBeforeMillionths },
  });
  return [optionOf(loan), ...others.map(optionOf)];
}

function usualTerms({ kind, termMonths }: WantedLoan): number[] {
  if (kind !== 'MORTGAGE') return [];
  const count = USUAL_LONGEST_MONTHS / USUAL_STEP_MONTHS;
  return Array.from({ length: count }, (_, index) => USUAL_STEP_MONTHS * (index + 1)).filter((n) => n > termMonths);
}

/** A loan of some won over a term, at a known rate. */
export interface PricedLoan {
  readonly kind: LoanKind;
  readonly repaymentMethod: RepaymentMethod;
  readonly principalWon: number;
  readonly annualRateMillionths: number;
  readonly months: number;
}

/** Interest of the first so many months, as its schedule has it; an overdraft's is paid on the whole of it. In won. */
export function interestWithin(loan: PricedLoan, horizonMonths: number): number {
  const { kind, repaymentMethod, principalWon, annualRateMillionths, months } = loan;
  if (principalWon === 0) return 0;
  if (kind === 'OVERDRAFT' || repaymentMethod === 'BULLET')
    return monthlyInterestWon(principalWon, annualRateMillionths) * Math.min(months, horizonMonths);
  const rows = schedule(repaymentMethod, { principalWon, annualRateMillionths, months }, horizonMonths);
  return rows.reduce((sum, { interestWon }) => sum + interestWon, 0);
}

/** Interest of the first so many months that a debt bears when it is paid as agreed, in won. */
export const interestOfDebt = (debt: Debt, horizonMonths: number): number =>
  interestWithin({ ...debt, principalWon: debt.balanceWon, months: debt.remainingMonths }, horizonMonths);
