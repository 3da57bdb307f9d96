import { type Clock, koreanDay } from '../../../../platform/clock.js';
import type { Queryable } from '../../../../platform/database/index.js';
import { allowanceOf, type Allowance } from './allowance.js';
import { tokensUsedSince } from './usage.repository.js';

/** The daily language model budget of accounts. */
export class TokenBudget {
  constructor(
    private readonly clock: Clock,
    private readonly tokensPerDay: number,
  ) {}

  /** What an account has left today. */
  async allowance(queryable: Queryable, accountId: number): Promise<Allowance> {
    const day = koreanDay(this.clock.now());
    return allowanceOf(this.tokensPerDay, await tokensUsedSince(queryable, accountId, day.startsAt), day);
  }
}
