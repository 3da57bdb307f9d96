import type { Cache } from '../../../platform/cache/index.js';
import type { Clock } from '../../../platform/clock.js';
import { searchKey, TOTAL_TTL_MS, type CustomerTotals } from '../../customers/index.js';
import type { LoanFilter } from './loan-filter.js';
import type { LoanRepository } from './loan.repository.js';
import { totalsOf, type LoanTotals } from './loan-statistics.js';

/** Figures of an institution at one moment. */
export interface LoanStatistics extends LoanTotals {
  readonly asOf: string;
  readonly customerCount: number;
}

/** Totals and statistics, each computed at most once in five seconds for all callers. */
export class LoanCounts {
  constructor(
    private readonly loans: LoanRepository,
    private readonly customers: CustomerTotals,
    private readonly cache: Pick<Cache, 'through'>,
    private readonly clock: Clock,
  ) {}

  count(filter: LoanFilter): Promise<number> {
    const { institutionId, customerId, status, loanType, match } = filter;
    const search = searchKey(match?.search ?? null);
    const key = `loans:count:${institutionId}:${customerId ?? ''}:${status ?? ''}:${loanType ?? ''}:${search}`;
    return this.cache.through(key, TOTAL_TTL_MS, () => this.loans.count(filter));
  }

  statistics(institutionId: number): Promise<LoanStatistics> {
    return this.cache.through(`loans:statistics:${institutionId}`, TOTAL_TTL_MS, async () => {
      const asOf = this.clock.now().toISOString();
      const [groups, customerCount] = await Promise.all([
        this.loans.groups(institutionId),
        this.customers.count(institutionId, null),
      ]);
      return { asOf, customerCount, ...totalsOf(groups) };
    });
  }
}
