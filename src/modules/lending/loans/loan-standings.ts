import type { Database } from '../../../platform/database/index.js';
import { groupByKey } from '../../../platform/graphql/index.js';
import { loanFactsOf, type LoanFacts } from './loan-facts.js';
import { LoanRepository } from './loan.repository.js';

/** Reads figures on the loans of an institution's customers, for background work: no permission is checked. */
export class LoanStandings {
  readonly #loans: LoanRepository;

  constructor(database: Database) {
    this.#loans = new LoanRepository(database);
  }

  /** Figures on the open loans of each customer; all 0 for a customer without any. */
  async of(institutionId: number, customerIds: readonly number[]): Promise<ReadonlyMap<number, LoanFacts>> {
    const rows = await this.#loans.listOpen(institutionId, customerIds);
    const lists = groupByKey(customerIds, rows, ({ customerKey }) => customerKey);
    return new Map(customerIds.map((id, index) => [id, loanFactsOf(lists[index] ?? [])]));
  }
}
