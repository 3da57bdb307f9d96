import type { Caller } from '../access/index.js';

/** Takes points from what a caller may spend. */
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

/** That an operation may run: what its caller has after it was charged. */
export interface Admission extends BudgetState {
  /** The highest price that it can have, which is what was charged. */
  readonly requested: number;
}
