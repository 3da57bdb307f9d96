import type { RateKind } from '../../loans/index.js';
import type { Debt, LimitProfile } from '../engine/limit-profile.js';

/** A profile as given; what is null may be on record. */
export interface RequestedProfile extends Omit<LimitProfile, 'yearlyIncomeWon' | 'rateBeforeMillionths'> {
  readonly yearlyIncomeWon: number | null;
}

export interface RequestedRepayment {
  /** Index among the debts given. */
  readonly debt: number | null;
  /** Number of a loan on record. */
  readonly loanId: number | null;
  /** Null repays it in full. */
  readonly amountWon: number | null;
}

export interface RequestedChanges {
  readonly incomeMillionths: number | null;
  readonly repayments: readonly RequestedRepayment[];
  readonly rateMillionths: number | null;
  readonly termMonths: number | null;
  readonly rateType: { readonly rateKind: RateKind; readonly fixedMonths: number | null } | null;
  readonly creditScore: number | null;
}

/** A simulation, as asked for. */
export interface SimulationRequest {
  readonly profile: RequestedProfile;
  readonly changes: RequestedChanges;
  /** Today when null. */
  readonly on: string | null;
  /** Whose loans on record are added; ME is the customer who asks. */
  readonly customer: number | 'ME' | null;
}

/** A debt, and its loan if it is on record. */
export interface KnownDebt {
  readonly debt: Debt;
  /** Number of the loan; null for a debt that was given. */
  readonly loanId: number | null;
}

/**
 * Debts in the order of the simulation: those given, then those on record. Given debts include those elsewhere,
 * so those derived from the months are not counted as well.
 */
export const debtsInOrder = (given: readonly Debt[], onRecord: readonly KnownDebt[]): KnownDebt[] => [
  ...given.map((debt) => ({ debt, loanId: null })),
  ...(given.length === 0 ? onRecord : onRecord.filter(({ debt }) => debt.isElsewhere !== true)),
];

/** Index of the debt that a repayment is meant for; -1 when there is none, or none is named. */
export function placeOf({ debt, loanId }: RequestedRepayment, given: number, debts: readonly KnownDebt[]): number {
  if ((debt === null) === (loanId === null)) return -1;
  if (debt !== null) return debt < given ? debt : -1;
  return debts.findIndex((known) => known.loanId === loanId);
}
