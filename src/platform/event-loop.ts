import { setImmediate } from 'node:timers/promises';

/** How long one task may keep the event loop before others run, in milliseconds; far below what a person notices. */
const STRETCH_MS = 5;

/**
 * Keeps a task whose input is all in memory from blocking others: as long as it only awaits settled promises, no timer
 * and no socket of the process gets its turn.
 */
export class LoopShare {
  #since = performance.now();

  /** Call between two steps. Resolves at once, or after others have run when the task has used its share. */
  async letOthersRun(): Promise<void> {
    if (performance.now() - this.#since < STRETCH_MS) return;
    await setImmediate();
    this.#since = performance.now();
  }
}
