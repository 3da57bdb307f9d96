import type { RateKind } from '../../loans/index.js';
import type { Repayable } from './goal-repayment.js';
import type { SimulationRequest } from '../simulation/limit-request.js';

/** A kind of rate that is on offer, and at what rate. */
export interface RateOption {
  readonly rateKind: RateKind;
  readonly fixedMonths: number | null;
  readonly annualRateMillionths: number;
}

/** What somebody wants to borrow, and what is available for it. */
export interface GoalRequest {
  /** Whole won, at least 1. */
  readonly targetWon: number;
  /** Acceptable terms, in months, besides the one asked for; null for those usual for the loan. */
  readonly terms: readonly number[] | null;
  /** Rates on offer besides the one asked for. */
  readonly rates: readonly RateOption[];
  /** Debts that may be repaid early. */
  readonly repayable: readonly Repayable[];
  /** Money available at once, in won. */
  readonly cashWon: number;
  /** Monthly saving, in won; null when it is not known. */
  readonly savingPerMonthWon: number | null;
  /** How long it may take. */
  readonly withinMonths: number;
  /** Over how many months extra and saved interest counts, from the day the loan is taken. */
  readonly horizonMonths: number;
  /** The borrower's part of the stamp duty on a contract of a day, in won; null when it is not known. */
  readonly stampDutyOn: (day: string) => number | null;
}

/** A debt that may be repaid early, as the caller names it. */
export interface RequestedRepayable {
  /** Index among the debts given. */
  readonly debt: number | null;
  /** Number of a loan on record. */
  readonly loanId: number | null;
  readonly feeMillionths: number | null;
}

/** Whose limit it is, and what is available to raise it. */
export interface RequestedMeans extends Pick<GoalRequest, 'cashWon' | 'savingPerMonthWon'> {
  readonly subject: SimulationRequest;
  /** Null for all debts. */
  readonly repayable: readonly RequestedRepayable[] | null;
}

/** A goal, as asked for. */
export interface RequestedGoal
  extends RequestedMeans, Pick<GoalRequest, 'targetWon' | 'terms' | 'rates' | 'withinMonths' | 'horizonMonths'> {}
