import { koreanDate, type Clock } from '../../../platform/clock.js';
import type { Database } from '../../../platform/database/index.js';
import { findPriceIndex, type PriceIndex } from '../../forecasting/index.js';

/** Prices are published once a month; a minute after they are loaded every process counts with them. */
const KEPT_MS = 60_000;

/** Hands out the index of consumer prices, read again every minute. */
export class PriceIndexes {
  #kept: { readonly index: Promise<PriceIndex | null>; readonly until: number } | null = null;

  constructor(private readonly parts: { readonly database: Database; readonly clock: Clock }) {}

  /** The index that is loaded; null when none is. */
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
