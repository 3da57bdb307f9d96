import { resolve } from 'node:path';
import type { WrittenColumn } from './engine/orders.js';
import { carryOut } from './process.js';
import { boundedMemory, reading } from './reading-limits.js';

/** A group of rows is all that it holds. */
const MEMORY_MB = 96;

/** Rows in a file, and where to write them. */
export interface ParquetOrder {
  /** Comma separated lines with a header, as `platform/outgoing` writes them. */
  readonly rows: string;
  readonly columns: readonly WrittenColumn[];
  readonly scratch: string;
  /** The file that is written. */
  readonly target: string;
}

/**
 * Writes rows of a file as Parquet, in a process of its own whose memory is bounded.
 * @throws TableError CANCELLED, DISK_FULL, OUT_OF_MEMORY or CRASHED.
 */
export async function writeParquet(
  { rows, columns, scratch, target }: ParquetOrder,
  { signal }: { readonly signal?: AbortSignal } = {},
): Promise<void> {
  const memoryMb = boundedMemory(MEMORY_MB);
  const said = columns.map(({ name, kind }) => ({ name, kind }));
  await carryOut(
    { kind: 'WRITE', rows: resolve(rows), columns: said, scratch: resolve(scratch), memoryMb, target: resolve(target) },
    'WRITTEN',
    { ...reading(memoryMb, signal), heard: () => undefined },
  );
}
