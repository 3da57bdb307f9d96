import { tmpdir } from 'node:os';
import { resolve } from 'node:path';
import type { AnalysisOptions, TableAnalysis, TableFile } from './analysis.types.js';
import { carryOut } from './process.js';
import { boundedMemory, reading } from './reading-limits.js';

/**
 * Analyses a table in a process of its own, within the memory given. Every row below the header is either counted or
 * passed to `refused`.
 * @throws TableError as its code says; the caller's own error when `refused` or `progress` throws.
 */
export async function analyseTable(file: TableFile, options: AnalysisOptions = {}): Promise<TableAnalysis> {
  const memoryMb = boundedMemory(options.memoryMb);
  const { analysis } = await carryOut(
    {
      kind: 'ANALYSE',
      path: resolve(file.path),
      scratch: resolve(options.scratch ?? tmpdir()),
      memoryMb,
      sheet: options.sheet ?? null,
    },
    'ANALYSIS',
    {
      ...reading(memoryMb, options.signal),
      heard: async (said) => {
        if (said.kind === 'PROGRESS') options.progress?.(said.progress);
        if (said.kind === 'REFUSED') for (const row of said.rows) await options.refused?.(row);
      },
    },
  );
  return analysis;
}
