import type { Caller } from '../../../platform/access/index.js';
import { recordAudit } from '../../../platform/audit/index.js';
import type { Clock } from '../../../platform/clock.js';
import type { Database } from '../../../platform/database/index.js';
import type { PriceFrequency } from './price-index.js';
import { readPriceIndex, spanOf } from './price-index-file.js';
import { PriceIndexRepository } from './price-index.repository.js';

/** What was loaded. */
export interface PriceIndexReport {
  readonly frequency: PriceFrequency;
  readonly source: string;
  readonly periods: number;
  readonly from: string;
  readonly to: string;
  /** Periods between the first and the last that the file lacks: quarters that need them have no real change. */
  readonly missing: number;
  /** Whether another index was loaded before; it is gone. */
  readonly replaced: boolean;
}

/**
 * Puts the index of consumer prices of a file in the place of the one that is loaded, and records it. A file is the
 * whole series: values of another base year would not compare with those of before.
 * @throws PriceIndexFileError when the file is no price index, or nobody says where it comes from.
 */
export async function importPriceIndex(
  { text, source: said }: { readonly text: string; readonly source: string | null },
  { database, clock, caller }: { readonly database: Database; readonly clock: Clock; readonly caller: Caller },
): Promise<PriceIndexReport> {
  const index = readPriceIndex(text, said);
  const { source, frequency } = index;
  const span = { periods: index.values.size, ...spanOf(index) };
  const replaced = await database.transaction(async (transaction) => {
    const before = await new PriceIndexRepository().replace(transaction, index, clock.now());
    await recordAudit(transaction, caller, {
      action: 'PRICE_INDEX_IMPORTED',
      subjectType: 'PriceSeries',
      subjectId: null,
      customerId: null,
      detail: { series: 'CPI', frequency, source, ...span },
    });
    return before;
  });
  return { frequency, source, ...span, replaced };
}
