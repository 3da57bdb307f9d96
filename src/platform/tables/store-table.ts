import { rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { NamedColumn } from './analysis.types.js';
import { carryOut } from './process.js';
import { boundedMemory, reading } from './reading-limits.js';

/** A table, and where its rows go. */
export interface StoreOrder {
  readonly path: string;
  /** Where the rows are kept for `askTable`, as a new file. */
  readonly keepAs: string;
  /** Folder for what does not fit in memory. */
  readonly scratch: string;
}

/**
 * Loads the good rows of a table, as an analysis does, into a file that `askTable` reads; returns its columns. Nothing is
 * computed of them. A table that cannot be loaded leaves no file.
 * @throws TableError as its code says.
 */
export async function storeTable(
  { path, keepAs, scratch }: StoreOrder,
  { signal }: { readonly signal?: AbortSignal } = {},
): Promise<readonly NamedColumn[]> {
  const memoryMb = boundedMemory();
  const kept = resolve(keepAs);
  try {
    const { columns } = await carryOut(
      { kind: 'STORE', path: resolve(path), scratch: resolve(scratch), memoryMb, keepAs: kept },
      'KEPT',
      { ...reading(memoryMb, signal), heard: () => undefined },
    );
    return columns;
  } catch (error) {
    await Promise.all([`${kept}.part`, `${kept}.part.wal`].map((part) => rm(part, { force: true })));
    throw error;
  }
}
