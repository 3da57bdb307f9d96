import { createHash } from 'node:crypto';
import type { Cache } from '../../platform/cache/index.js';
import type { CustomerRepository, Match } from './customer.repository.js';
import type { CustomerSearch } from './customer-search.js';

/** How long a total may lag behind: counting is the one part of a list that costs more the longer the list is. */
export const TOTAL_TTL_MS = 5_000;
/** How long the estimate that a search matches few or many is cached. A wrong one costs time, never a wrong answer. */
const REACH_TTL_MS = 60_000;

/** What is typed into a search is personal data, so keys of caches hold only its digest. */
export function searchKey(search: CustomerSearch | null): string {
  return search === null ? 'all' : createHash('sha256').update(JSON.stringify(search)).digest('base64url');
}

/** How many customers there are, and how a search is best run. */
export class CustomerTotals {
  constructor(
    private readonly customers: CustomerRepository,
    private readonly cache: Pick<Cache, 'through'>,
  ) {}

  count(institutionId: number, search: CustomerSearch | null): Promise<number> {
    return this.cache.through(`customers:count:${institutionId}:${searchKey(search)}`, TOTAL_TTL_MS, () =>
      this.customers.count(institutionId, search),
    );
  }

  async match(institutionId: number, search: CustomerSearch | null): Promise<Match> {
    if (search === null) return null;
    // An address is one customer's.
    if (search.kind === 'EMAIL') return { search, few: true };
    const few = await this.cache.through(`customers:few:${institutionId}:${searchKey(search)}`, REACH_TTL_MS, () =>
      this.customers.matchesFew(institutionId, search),
    );
    return { search, few };
  }
}
