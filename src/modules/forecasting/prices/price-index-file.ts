import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { periodOf } from '../series/index.js';
import type { PriceFrequency, PriceIndex } from './price-index.js';

/** Four centuries of months. */
const MAX_ROWS = 5_000;
/** A thousandfold rise within a file means two series in one, or a mistake; the limit also keeps amounts exact. */
const MAX_RISE = 1_000;
/** Most faults reported for a file; more would bury the first. */
const SHOWN = 20;

/** Names that columns have in files of statistics offices; the case does not matter. */
const PRICE_INDEX_COLUMN_NAMES: Readonly<Record<string, 'period' | 'index' | 'source'>> = {
  period: 'period',
  date: 'period',
  month: 'period',
  quarter: 'period',
  index: 'index',
  cpi: 'index',
  value: 'index',
  source: 'source',
};

const period = z
  .string()
  .transform(keptPeriod)
  .refine((text) => text !== null, 'must be a month such as 2024-07, or a quarter such as 2024Q3');
const row = z.object({
  period,
  index: z
    .string()
    .regex(/^\d{1,7}(\.\d{1,6})?$/, 'must be a number such as 114.18, with at most six decimals')
    .refine((text) => Number(text) > 0, 'must be above 0'),
  source: z.string().optional(),
});

/** The file is not a price index. The message says what is wrong with which row. */
export class PriceIndexFileError extends Error {
  override readonly name = 'PriceIndexFileError';
}

/**
 * A price index from a CSV file with a column of periods (period, date, month or quarter) and one of numbers (index, cpi
 * or value); others are ignored. All periods are months, or all are quarters, in any order, and have begun by today. The
 * caller, or a column `source`, names the source of the figures.
 * @throws PriceIndexFileError
 */
export function readPriceIndex(text: string, said: string | null, today: string): PriceIndex {
  const parsed = z.array(row).min(1, 'has no rows').max(MAX_ROWS).safeParse(rowsOf(text));
  if (!parsed.success) throw new PriceIndexFileError(parsed.error.issues.slice(0, SHOWN).map(describe).join('\n'));
  const values = new Map<string, number>();
  for (const { period: at, index } of parsed.data) {
    if (values.has(at)) throw new PriceIndexFileError(`${at} is there twice`);
    values.set(at, millionths(index));
  }
  const levels = [...values.values()];
  if (Math.max(...levels) > MAX_RISE * Math.min(...levels))
    throw new PriceIndexFileError('the largest number is more than a thousand times the smallest');
  const source = (said ?? parsed.data.find(({ source: own }) => own?.trim())?.source ?? '').trim();
  if (source === '') throw new PriceIndexFileError('say where the figures come from: --source, or a column source');
  const frequency = frequencyOf([...values.keys()]);
  const ahead = [...values.keys()].find((at) => at > periodOf(frequency, today));
  if (ahead !== undefined) throw new PriceIndexFileError(`${ahead} has not begun`);
  return { source: source.slice(0, 300), frequency, values };
}

/** The first and last period, and how many of those between are missing. */
export function spanOf({ frequency, values }: PriceIndex): { from: string; to: string; missing: number } {
  const periods = [...values.keys()].sort();
  const [from = '', to = ''] = [periods[0], periods.at(-1)];
  return { from, to, missing: numberOf(to, frequency) - numberOf(from, frequency) + 1 - periods.length };
}

/** How many names of an unexpected header are shown. */
const NAMES_SHOWN = 10;

function lacksColumn(kind: 'period' | 'index', names: readonly string[]): never {
  const wanted = Object.entries(PRICE_INDEX_COLUMN_NAMES).flatMap(([name, means]) => (means === kind ? [name] : []));
  const shown = names.slice(0, NAMES_SHOWN).map((name) => JSON.stringify(name.slice(0, 40)));
  const what = kind === 'period' ? 'periods' : 'numbers';
  throw new PriceIndexFileError(
    `the header (line 1) names no column of ${what}: call one ${wanted.join(', ')}. It has ${shown.join(', ')}`,
  );
}

function rowsOf(text: string): unknown {
  try {
    const columns = (names: string[]) => {
      const known = names.map((name) => PRICE_INDEX_COLUMN_NAMES[name.trim().toLowerCase()]);
      for (const kind of ['period', 'index'] as const) if (!known.includes(kind)) lacksColumn(kind, names);
      // A second column of a kind is another figure of the same period.
      return known.map((kind, index) => (kind && known.indexOf(kind) === index ? kind : false));
    };
    return parse(text.replace(/^\uFEFF/, ''), { columns, skip_empty_lines: true, trim: true, to: MAX_ROWS + 1 });
  } catch (error) {
    if (error instanceof PriceIndexFileError) throw error;
    throw new PriceIndexFileError(`not CSV: ${error instanceof Error ? error.message : 'unreadable'}`);
  }
}

/** `2024-07`, `2024.07`, `202407` and the first of the month mean the month. */
function keptPeriod(text: string): string | null {
  const [, year, month] = /^([12]\d{3})[-./]?(0[1-9]|1[0-2])(?:[-./]01)?$/.exec(text) ?? [];
  if (year !== undefined && month !== undefined) return `${year}-${month}`;
  return /^[12]\d{3}[Qq][1-4]$/.test(text) ? text.toUpperCase() : null;
}

function frequencyOf(periods: readonly string[]): PriceFrequency {
  const quarters = periods.filter((at) => at.includes('Q')).length;
  if (quarters > 0 && quarters < periods.length)
    throw new PriceIndexFileError('holds months and quarters: give one kind');
  return quarters > 0 ? 'QUARTER' : 'MONTH';
}

/** Periods counted from the year 0. */
function numberOf(at: string, frequency: PriceFrequency): number {
  const year = Number(at.slice(0, 4));
  return frequency === 'MONTH' ? 12 * year + Number(at.slice(5)) : 4 * year + Number(at.slice(5));
}

function millionths(text: string): number {
  const [whole = '', decimals = ''] = text.split('.');
  return Number(whole) * 1_000_000 + Number(decimals.padEnd(6, '0'));
}

function describe({ path, message }: { readonly path: readonly PropertyKey[]; readonly message: string }): string {
  const [index, ...rest] = path;
  const where = typeof index === 'number' ? `row ${index + 1}` : 'the file';
  return [where, ...rest.map(String)].join(' ') + `: ${message}`;
}
