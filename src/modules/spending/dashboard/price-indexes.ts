import { koreanDate, type Clock } from '../../../platform/clock.js';
import type { Database } from '../../../platform/database/index.js';
import { findPriceIndex, type PriceIndex } from '../../forecasting/index.js';

/** Prices are published once a month; every process uses them within a minute of loading. */
const KEPT_MS = 60_000;

/** Provides the consumer price index, read again every minute. */
export class PriceIndexes {
  #kept: { readonly index: Promise<PriceIndex | null>; readonly until: number } | null = null;

  constructor(private readonly parts: { readonly database: Database; readonly clock: Clock }) {}

  /** The loaded index; null when there is none. */
  current(): Promise<PriceIndex | null> {
    const at = this.parts.clock.now();
    const now = at.getTime();
    if (this.#kept && now < this.#kept.until) return this.#kept.index;
    const kept = { index: findPriceIndex(this.parts.database, koreanDate(at)), until: now + KEPT_MS };
    this.#kept = kept;
    kept.index.catch(() => {
      if (this.#kept === kept) this.#kept = null;
    });
    return kept.index;
  }
}
