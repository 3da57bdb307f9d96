import { setImmediate as nextTurn } from 'node:timers/promises';

/** Long work in short steps: says after each how far it is, and at the end what came out. */
export type Steps<Progress, Result> = Generator<Progress, Result, void>;

/** How long the event loop may be held at a time, in milliseconds; a step that takes longer is not cut. */
const TURN_MS = 20;

export interface Turns<Progress> {
  readonly onProgress?: (progress: Progress) => void;
  /** Ends the work after the step at hand; what is thrown is the signal's reason. */
  readonly signal?: AbortSignal;
}

/** Does the work at once. */
export function finish<Progress, Result>(work: Steps<Progress, Result>): Result {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}

/** Does the work while others get their turn of the event loop. */
export async function finishInTurns<Progress, Result>(
  work: Steps<Progress, Result>,
  { onProgress, signal }: Turns<Progress> = {},
): Promise<Result> {
  let turnBegan = performance.now();
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
    onProgress?.(step.value);
    if (performance.now() - turnBegan < TURN_MS) continue;
    await nextTurn();
    signal?.throwIfAborted();
    turnBegan = performance.now();
  }
}
