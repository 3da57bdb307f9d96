import type { Caller } from '../../../platform/access/index.js';
import type { Database } from '../../../platform/database/index.js';
import { yearBefore } from '../dashboard/index.js';
import { quarterBefore, EARLIEST, quarterRange, type QuarterRequest } from '../source/index.js';
import { StatisticRepository, type StatisticRow } from './statistic.repository.js';
import { READ_SPENDING_STATISTICS } from './statistic.policy.js';

/** A quarter, and the two that it is compared with; null where nothing is known of them. */
export interface ComparedStatistic {
  readonly row: StatisticRow;
  readonly previous: StatisticRow | null;
  readonly yearBefore: StatisticRow | null;
}

/** Quarters that are read beyond the requested ones: a year, to compare with. */
const BEFORE = 4;

/** Shows administrators what all customers of the institution spent. */
export class StatisticService {
  readonly #repository: StatisticRepository;

  constructor(database: Database) {
    this.#repository = new StatisticRepository(database);
  }

  /**
   * Quarters in force, newest first. For administrators, who may read each customer's own figures: nothing is hidden
   * from them, and figures of fewer than twenty people are marked.
   * @throws Refusal BAD_USER_INPUT that names `last` or `from`.
   */
  async list(caller: Caller, request: QuarterRequest): Promise<ComparedStatistic[]> {
    const { institutionId } = READ_SPENDING_STATISTICS.require(caller);
    const { last, from, to } = quarterRange(request);
    const first = from === EARLIEST ? from : yearBefore(from);
    const rows = await this.#repository.list(institutionId, first, to, last + BEFORE);
    const of = (quarter: string): StatisticRow | null => rows.find((row) => row.quarter === quarter) ?? null;
    return rows
      .filter(({ quarter }) => quarter >= from)
      .slice(0, last)
      .map((row) => ({
        row,
        previous: of(quarterBefore(row.quarter)),
        yearBefore: of(yearBefore(row.quarter)),
      }));
  }
}
