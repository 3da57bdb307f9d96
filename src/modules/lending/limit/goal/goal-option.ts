import type { GoalRequest } from './goal-request.js';
import type { LimitProfile, WantedLoan } from '../engine/limit-profile.js';

/** A way to take the loan. The first of a list is the loan as it was asked for. */
export interface LoanOption {
  readonly loan: WantedLoan;
  /** The profile with that loan. */
  readonly profile: LimitProfile;
}

/**
 * Mortgages are offered for whole multiples of five years; thirty is the longest allowed where a rule caps the term.
 */
const USUAL_STEP_MONTHS = 60;
const USUAL_LONGEST_MONTHS = 360;

/** Every combination of term and rate not fixed for longer; what was asked for comes first. */
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
