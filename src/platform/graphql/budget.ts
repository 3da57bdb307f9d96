import type { Caller } from '../access/index.js';
import type { LimitsConfig } from '../config/index.js';
import { failOpen, type RateLimit } from '../rate-limit/index.js';

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

/** Points that an account, or an address before login, may spend; an outage of Redis must not lock everyone out. */
export function budgetOf(limit: RateLimit, { costBucket, costPerSecond }: LimitsConfig): Budget {
  const rateLimit = failOpen(limit);
  const rate = { capacity: costBucket, perSecond: costPerSecond };
  return {
    async take({ actor, address }, points) {
      const key = actor ? `cost:account:${actor.accountId}` : `cost:address:${address ?? '?'}`;
      return { ...(await rateLimit.take(key, points, rate)), perSecond: costPerSecond };
    },
  };
}
