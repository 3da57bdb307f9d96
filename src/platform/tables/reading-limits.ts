import type { ProcessOptions } from './process.js';

const MEMORY_MB = 256;
const [LEAST_MEMORY_MB, MOST_MEMORY_MB] = [64, 65_536];
/** Shared texts of a workbook are on the heap; the rest of reading uses little of it. */
const HEAP_MB = 1_024;
/** Memory of Node, the database's own code and reading buffers, beside what the database counts. */
const RESIDENT_BESIDE_MB = 1_280;

/** Memory of the database, in MiB, within its bounds. */
export const boundedMemory = (memoryMb: number = MEMORY_MB): number =>
  Math.min(MOST_MEMORY_MB, Math.max(LEAST_MEMORY_MB, memoryMb));

/** Limits of a process that reads files. */
export const reading = (memoryMb: number, signal: AbortSignal | undefined): Omit<ProcessOptions, 'heard'> => ({
  signal,
  heapMb: HEAP_MB,
  residentMb: memoryMb + RESIDENT_BESIDE_MB,
  timeoutMs: null,
});
