import type { Caller } from '../access/index.js';

/** Takes points from a caller's budget. */
export interface Budget {
  take(caller: Caller, points: number): Promise<BudgetState>;
}

export interface BudgetState {
  readonly allowed: boolean;
  readonly remaining: number;
  readonly capacity: number;
  readonly perSecond: number;
  readonly retryAfterMs: number;
}

/** Permission to run an operation: the caller's budget after the charge. */
export interface Admission extends BudgetState {
  /** The highest possible price, which was charged. */
  readonly requested: number;
}
