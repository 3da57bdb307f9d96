import type { Caller } from '../../../platform/access/index.js';
import { recordAudit } from '../../../platform/audit/index.js';
import { koreanDate, type Clock } from '../../../platform/clock.js';
import type { Database, Queryable } from '../../../platform/database/index.js';
import { SeriesRepository, SeriesWritingRepository, type NewObservation } from '../series/index.js';
import type { PriceFrequency, PriceIndex } from './price-index.js';
import { CPI_NAME } from './price-index.texts.js';
import { CPI, findPriceIndex } from './price-index.repository.js';
import { readPriceIndex, spanOf } from './price-index-file.js';

/** What was loaded. */
export interface PriceIndexReport {
  readonly frequency: PriceFrequency;
  readonly source: string;
  readonly periods: number;
  readonly from: string;
  readonly to: string;
  /** Periods between the first and the last that the file lacks: quarters that need them have no real change. */
  readonly missing: number;
  /** Whether another index was loaded before; today's figures come from the file alone. */
  readonly replaced: boolean;
}

const MILLIONTHS = 1_000_000;

/**
 * Replaces the series of consumer prices by the figures of a file from today on, and records it. A file is the whole
 * series: values of different base years do not compare, so figures that it lacks are withdrawn. What was known before
 * stays on record, except when the frequency changes: then the series starts from scratch.
 * @throws PriceIndexFileError when the file is no price index, or nobody says where it comes from.
 */
export async function importPriceIndex(
  { text, source: said }: { readonly text: string; readonly source: string | null },
  { database, clock, caller }: { readonly database: Database; readonly clock: Clock; readonly caller: Caller },
): Promise<PriceIndexReport> {
  const index = readPriceIndex(text, said, koreanDate(clock.now()));
  const { source, frequency } = index;
  const span = { periods: index.values.size, ...spanOf(index) };
  const replaced = await database.transaction(async (transaction) => {
    const before = await replace(transaction, index, clock.now());
    await recordAudit(transaction, caller, {
      action: 'PRICE_INDEX_IMPORTED',
      subjectType: 'PriceSeries',
      subjectId: null,
      customerId: null,
      detail: { series: CPI, frequency, source, ...span },
    });
    return before;
  });
  return { frequency, source, ...span, replaced };
}

async function replace(transaction: Queryable, { source, frequency, values }: PriceIndex, at: Date): Promise<boolean> {
  const today = koreanDate(at);
  const writing = new SeriesWritingRepository(transaction);
  const before = await findPriceIndex(transaction, today);
  const seriesId = await ready(transaction, { source, frequency }, at);
  const known = before?.frequency === frequency ? before.values : new Map<string, number>();
  const stated = (period: string, millionths: number | undefined): NewObservation => ({
    seriesId,
    period,
    knownFrom: today,
    value: millionths === undefined ? null : (millionths / MILLIONTHS).toFixed(6),
  });
  const changed = [...values].filter(([period, millionths]) => known.get(period) !== millionths);
  const withdrawn = [...known.keys()].filter((period) => !values.has(period));
  const observations = [
    ...changed.map(([period, millionths]) => stated(period, millionths)),
    ...withdrawn.map((period) => stated(period, undefined)),
  ];
  await writing.keep(observations, null);
  return before !== null;
}

/** The number of the series, created or with its description updated. */
async function ready(
  transaction: Queryable,
  { source, frequency }: Pick<PriceIndex, 'source' | 'frequency'>,
  at: Date,
): Promise<number> {
  const writing = new SeriesWritingRepository(transaction);
  const known = await new SeriesRepository(transaction).findForAll(CPI);
  if (!known) {
    const names = { nameKo: CPI_NAME.ko, nameEn: CPI_NAME.en, topic: 'CONSUMER_PRICES' as const };
    const about = { institutionId: null, code: CPI, unit: 'index', isMadeUp: false };
    return writing.begin({ ...about, ...names, source, frequency }, at);
  }
  if (known.frequency !== frequency) await writing.startAnew(known.id);
  await writing.describe(known.id, frequency, source);
  return known.id;
}
