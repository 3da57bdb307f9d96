import { resolve } from 'node:path';
import type { TableAnswer } from './analysis.types.js';
import { carryOut } from './process.js';

/**
 * A query is interrupted after 2 s inside its process; one that does not react, such as a single text of a gigabyte, ends
 * with the process half a second later.
 */
const TIMEOUT_MS = 2_500;
const HEAP_MB = 256;
/** Node and the database take some 100 MiB; the query itself 64, and a result of 1,000 rows. */
const RESIDENT_MB = 320;

/**
 * Runs one SELECT on a table that `storeTable` loaded into a file. It reads only the table `data`, within 2 s, 64 MB
 * and 1,000 rows, in a process of its own.
 * @throws TableError QUERY_NOT_ALLOWED naming what is not allowed, QUERY_INVALID, QUERY_TOO_LONG, QUERY_TOO_HEAVY,
 * FILE_NOT_READABLE, CANCELLED.
 */
export async function askTable(
  kept: string,
  sql: string,
  options: { readonly signal?: AbortSignal } = {},
): Promise<TableAnswer> {
  const { answer } = await carryOut({ kind: 'ASK', path: resolve(kept), sql }, 'ANSWER', {
    signal: options.signal,
    heapMb: HEAP_MB,
    residentMb: RESIDENT_MB,
    timeoutMs: TIMEOUT_MS,
    heard: () => undefined,
  });
  return answer;
}
