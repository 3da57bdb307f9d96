import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';

export const PERIODS = ['YEARLY', 'QUARTERLY', 'MONTHLY', 'OTHER'] as const;

/** A series of the M3 competition (Makridakis and Hibon 2000): what was known, and what came. */
export interface M3Series {
  readonly id: string;
  readonly group: string;
  readonly period: number;
  readonly horizon: number;
  readonly known: Float64Array;
  readonly future: Float64Array;
  /** Settings are chosen on one half and told of the other. */
  readonly isReported: boolean;
}

/** FNV-1a of the id decides the half, so that it depends on nothing else. */
export function isReported(id: string): boolean {
  let hash = 2_166_136_261;
  for (const letter of id) hash = Math.imul(hash ^ letter.charCodeAt(0), 16_777_619);
  hash ^= hash >>> 15;
  return ((hash >>> 3) & 1) === 1;
}

type Row = Readonly<Record<string, string>>;

const rowsOf = (dir: string, name: string): readonly Row[] =>
  parse(gunzipSync(readFileSync(join(dir, name))), { columns: true });

const numbersOf = (text: string): Float64Array => Float64Array.from(text.trim().split(/\s+/), Number);

/** The series in a folder; null where they are not there. */
export function m3Series(dir: string): readonly M3Series[] | null {
  if (!existsSync(join(dir, 'm3_series.csv.gz'))) return null;
  return rowsOf(dir, 'm3_series.csv.gz').map((row) => {
    const id = row['sn'] ?? '';
    return {
      id,
      group: row['period'] ?? '',
      period: Number(row['freq']),
      horizon: Number(row['h']),
      known: numbersOf(row['train'] ?? ''),
      future: numbersOf(row['test'] ?? ''),
      isReported: isReported(id),
    };
  });
}

/** Forecasts that a method handed in to the competition, by series. */
export function submitted(dir: string, method: string): ReadonlyMap<string, Float64Array> {
  const rows = rowsOf(dir, 'm3_forecasts_24_methods.csv.gz').filter((row) => row['method'] === method);
  return new Map(
    rows.map((row) => [
      row['sn'] ?? '',
      Float64Array.from(
        Object.entries(row).filter(([name, value]) => /^f\d+$/.test(name) && value !== ''),
        ([, value]) => Number(value),
      ),
    ]),
  );
}
