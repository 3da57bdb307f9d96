import type { Clock } from '../../../platform/clock.js';
import type { Database } from '../../../platform/database/index.js';
import type { PriceIndex } from './price-index.js';
import type { PriceIndexRepository } from './price-index.repository.js';

/** Prices are published once a month; a minute after they are loaded every process counts with them. */
const KEPT_MS = 60_000;

/** Hands out the index of consumer prices, read again every minute. */
export class PriceIndexes {
  #kept: { readonly index: Promise<PriceIndex | null>; readonly until: number } | null = null;

  constructor(
    private readonly parts: {
      readonly database: Database;
      readonly clock: Clock;
      readonly indexes: PriceIndexRepository;
    },
  ) {}

  /** The index that is loaded; null when none is. */
  current(): Promise<PriceIndex | null> {
    const now = this.parts.clock.now().getTime();
    if (this.#kept && now < this.#kept.until) return this.#kept.index;
    const kept = { index: this.parts.indexes.find(this.parts.database), until: now + KEPT_MS };
    this.#kept = kept;
    kept.index.catch(() => {
      if (this.#kept === kept) this.#kept = null;
    });
    return kept.index;
  }
}
