import type { Database } from '../../../platform/database/index.js';
import { TWO_LATEST } from '../source/index.js';
import { spendingFactsOf, type SpendingFacts } from './spending.service.js';
import { SpendingRepository } from './spending.repository.js';

/** Reads people's latest card spending, for background work: no permission is checked. */
export class SpendingStandings {
  readonly #quarters: SpendingRepository;

  constructor(database: Database) {
    this.#quarters = new SpendingRepository(database);
  }

  /** Facts of the latest quarter by source key; those without any are left out. */
  async of(institutionId: number, sourceKeys: readonly string[]): Promise<ReadonlyMap<string, SpendingFacts>> {
    if (sourceKeys.length === 0) return new Map();
    const keys = sourceKeys.map((sourceKey) => ({ institutionId, sourceKey }));
    const lists = await this.#quarters.listByKeys(keys, TWO_LATEST, ['quarter', 'totalWon', 'creditWon']);
    return new Map(
      sourceKeys.flatMap((key, index): [string, SpendingFacts][] => {
        const facts = spendingFactsOf(lists[index] ?? []);
        return facts ? [[key, facts]] : [];
      }),
    );
  }
}
