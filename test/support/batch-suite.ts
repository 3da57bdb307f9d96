import fc from 'fast-check';
import { type ImportBench, createImportBench } from './imports.js';
import { aLine } from './spending-file.js';

export const A = (thousands: number, more: Readonly<Record<string, string>> = {}): string =>
  aLine({ SEQ: 'A', TOT_USE_AM: String(thousands), ...more });

export const B = (thousands: number): string => aLine({ SEQ: 'B', TOT_USE_AM: String(thousands) });

export const C = (thousands: number): string => aLine({ SEQ: 'C', TOT_USE_AM: String(thousands), BAS_YH: '2023Q2' });

/** A line of one of a few people and quarters, or one that is no good. */
export interface Said {
  readonly key: string;
  readonly quarter: string;
  readonly thousands: number;
}

export const said = fc.record({
  key: fc.constantFrom('A', 'B', 'C', '*'),
  quarter: fc.constantFrom('2023Q1', '2023Q2'),
  thousands: fc.constantFrom(0, 10, 20),
});

export const fileOf = (lines: readonly Said[]): string[] =>
  lines.map(({ key, quarter, thousands }) => aLine({ SEQ: key, BAS_YH: quarter, TOT_USE_AM: String(thousands) }));

/** What a file changes in the loaded rows, line by line. */
export function expected(loaded: ReadonlyMap<string, number>, lines: readonly Said[], existing: 'KEEP' | 'REPLACE') {
  const after = new Map(loaded);
  const seen = new Set<string>();
  const counts = { rowsNew: 0, rowsChanged: 0, rowsUnchanged: 0, rowsRejected: 0 };
  for (const { key, quarter, thousands } of lines) {
    const place = `${key} ${quarter}`;
    const held = loaded.get(place);
    if (key === '*' || seen.has(place)) counts.rowsRejected += 1;
    else if (held === undefined) counts.rowsNew += 1;
    else if (held === thousands) counts.rowsUnchanged += 1;
    else counts[existing === 'REPLACE' ? 'rowsChanged' : 'rowsRejected'] += 1;
    if (key !== '*' && !seen.has(place) && (held === undefined || existing === 'REPLACE')) after.set(place, thousands);
    seen.add(place);
  }
  return { counts, after };
}

/** A database into which files of quarters are loaded. */
export function startBatchSuite() {
  let bench: ImportBench;
  const spending = () =>
    bench.rows(`SELECT source_key, tot_use_am, batch_id, line_number FROM customer_quarter ORDER BY 1`);
  async function loadedNow(): Promise<Map<string, number>> {
    const rows = await bench.rows(`SELECT source_key || ' ' || quarter AS place, tot_use_am FROM customer_quarter`);
    return new Map(rows.map(({ place, tot_use_am: thousands }) => [String(place), Number(thousands)]));
  }

  return {
    get bench() {
      return bench;
    },
    spending,
    loadedNow,
    reset: async () => {
      bench = await createImportBench();
    },
    tidyUp: () => bench.close(),
  };
}
