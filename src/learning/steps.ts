import { setImmediate as nextTurn } from 'node:timers/promises';

/** Long work in short steps: says after each how far it is, and at the end what came out. */
export type Steps<Progress, Result> = Generator<Progress, Result, void>;

/** Work that says nothing of how far it is. */
export type QuietSteps<Result> = Steps<undefined, Result>;

/** The same work, saying `progress` after each of its steps. */
export function* telling<Progress, Result>(work: Steps<unknown, Result>, progress: Progress): Steps<Progress, Result> {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
    yield progress;
  }
}

/** Ranges of at most `size` that together are all whole numbers below `count`. */
export function* ranges(count: number, size: number): Generator<{ readonly from: number; readonly to: number }, void> {
  for (let from = 0; from < count; from += size) yield { from, to: Math.min(count, from + size) };
}

/** How long the event loop may be held at a time, in milliseconds; a step that takes longer is not cut. */
const TURN_MS = 20;

export interface Turns<Progress> {
  /** Told of progress when it has changed, which not every step does. */
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
  let told: Progress | undefined;
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
    if (step.value !== told) onProgress?.(step.value);
    told = step.value;
    if (performance.now() - turnBegan < TURN_MS) continue;
    await nextTurn();
    signal?.throwIfAborted();
    turnBegan = performance.now();
  }
}
