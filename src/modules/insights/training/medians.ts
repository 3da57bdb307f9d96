import type { Matrix } from '../../../learning/index.js';

/** The median of each column over some rows, of what is known. */
export function mediansOf({ columns, values }: Matrix, rows: Int32Array): number[] {
  return Array.from({ length: columns }, (_, column) => {
    const known = Float32Array.from(rows, (row) => values[row * columns + column] ?? NaN)
      .filter((value) => !Number.isNaN(value))
      .sort();
    return known[known.length >> 1] ?? 0;
  });
}

/** Medians by column, as a file that stands beside a model. */
export const mediansFile = (columns: readonly string[], medians: readonly number[]): Uint8Array =>
  Buffer.from(JSON.stringify(Object.fromEntries(columns.map((name, at) => [name, medians[at]]))));

/** Reads such a file, in the order of the columns. @throws Error when one is missing. */
export function readMedians(columns: readonly string[], file: Uint8Array | undefined): readonly number[] {
  const stored: unknown = JSON.parse(Buffer.from(file ?? []).toString('utf8') || 'null');
  const record = (stored ?? {}) as Readonly<Record<string, unknown>>;
  return columns.map((name) => {
    const median = record[name];
    if (typeof median !== 'number') throw new Error(`medians: ${name} is missing`);
    return median;
  });
}
