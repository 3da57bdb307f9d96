import { setTimeout as delay } from 'node:timers/promises';

/**
 * How long a test waits at most for what is sure to come. It is no bound that is tested: a machine with much else to do may
 * take 20 seconds for what takes 50 milliseconds elsewhere, and only a test that would wait for ever meets it.
 */
export const PATIENCE_MS = 100_000;

/** Bounds of the database that a busy machine keeps as well; tests of the bounds themselves set their own. */
export const PATIENT_DATABASE = {
  MOA_LOCK_TIMEOUT_MS: '30000',
  MOA_STATEMENT_TIMEOUT_MS: '60000',
  MOA_OPERATION_TIMEOUT_MS: '60000',
};

/** Waits until something holds. */
export async function eventually(holds: () => boolean | Promise<boolean>, everyMs = 10): Promise<void> {
  const until = performance.now() + PATIENCE_MS;
  while (!(await holds())) {
    if (performance.now() > until) throw new Error('it never came to hold');
    await delay(everyMs);
  }
}

const TICK_MS = 20;

/**
 * Measures how long something takes in time in which this process had its turns, in milliseconds: where the machine stands
 * still for seconds, or gives the process a turn now and then, what is tested could not have been quicker either. What it
 * returns tells the time so far.
 */
export function stopwatch(): () => number {
  let ranMs = 0;
  let last = performance.now();
  const look = (): void => {
    const now = performance.now();
    ranMs += Math.min(now - last, TICK_MS + 5);
    last = now;
  };
  setInterval(look, TICK_MS).unref();
  return () => {
    look();
    return ranMs;
  };
}
