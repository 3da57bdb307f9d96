import type { Database } from '../../../platform/database/index.js';
import { groupByKey } from '../../../platform/graphql/index.js';
import { loanFactsOf, type LoanFacts } from './loan-facts.js';
import { LoanRepository } from './loan.repository.js';

/** Reads how an institution's customers stand with their loans, for work in the background: nobody's rights are asked. */
export class LoanStandings {
  readonly #loans: LoanRepository;

  constructor(database: Database) {
    this.#loans = new LoanRepository(database);
  }

  /** Open loans in numbers of each customer; all nought for one without any. */
  async of(institutionId: number, customerIds: readonly number[]): Promise<ReadonlyMap<number, LoanFacts>> {
    const rows = await this.#loans.listOpen(institutionId, customerIds);
    const lists = groupByKey(customerIds, rows, ({ customerKey }) => customerKey);
    return new Map(customerIds.map((id, index) => [id, loanFactsOf(lists[index] ?? [])]));
  }
}
