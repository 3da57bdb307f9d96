import { tmpdir } from 'node:os';
import { resolve } from 'node:path';
import { rm } from 'node:fs/promises';
import type { AnalysisOptions, TableAnalysis, TableFile } from './analysis.types.js';
import { carryOut } from './process.js';

const MEMORY_MB = 256;
const [LEAST_MEMORY_MB, MOST_MEMORY_MB] = [64, 65_536];
/** Texts of a workbook that cells share lie in the heap; the rest of reading takes little of it. */
const HEAP_MB = 1_024;
/** What Node, the database's own code and buffers of reading take beside the memory that the database counts. */
const RESIDENT_BESIDE_MB = 1_280;

/**
 * Analyses a table in a process of its own, within the memory given. Every row below the header is either counted or told to
 * `refused`. With `keepAs` the rows stay in a file that `askTable` reads, unless the analysis fails.
 * @throws TableError as its code says; the caller's own error when `refused` or `progress` throws.
 */
export async function analyseTable(file: TableFile, options: AnalysisOptions = {}): Promise<TableAnalysis> {
  const memoryMb = Math.min(MOST_MEMORY_MB, Math.max(LEAST_MEMORY_MB, options.memoryMb ?? MEMORY_MB));
  const keepAs = options.keepAs === undefined ? null : resolve(options.keepAs);
  try {
    const { analysis } = await carryOut(
      {
        kind: 'ANALYSE',
        path: resolve(file.path),
        scratch: resolve(options.scratch ?? tmpdir()),
        memoryMb,
        sheet: options.sheet ?? null,
        keepAs,
      },
      'ANALYSIS',
      {
        signal: options.signal,
        heapMb: HEAP_MB,
        residentMb: memoryMb + RESIDENT_BESIDE_MB,
        timeoutMs: null,
        heard: async (said) => {
          if (said.kind === 'PROGRESS') options.progress?.(said.progress);
          if (said.kind === 'REFUSED') for (const row of said.rows) await options.refused?.(row);
        },
      },
    );
    return analysis;
  } catch (error) {
    if (keepAs !== null)
      await Promise.all([`${keepAs}.part`, `${keepAs}.part.wal`].map((path) => rm(path, { force: true })));
    throw error;
  }
}
