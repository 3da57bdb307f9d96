import { setImmediate as nextTurn } from 'node:timers/promises';

/** Long work in short steps: yields its progress after each, and returns the result. */
export type Steps<Progress, Result> = Generator<Progress, Result, void>;

/** Work without progress. */
export type QuietSteps<Result> = Steps<undefined, Result>;

/** The same work, yielding `progress` after each of its steps. */
export function* withProgress<Progress, Result>(
  work: Steps<unknown, Result>,
  progress: Progress,
): Steps<Progress, Result> {
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

/** How long the event loop may be blocked at a time, in milliseconds; a longer step is not interrupted. */
const TURN_MS = 20;

export interface StepOptions<Progress> {
  /** Called when progress has changed, which not every step does. */
  readonly onProgress?: (progress: Progress) => void;
  /** Ends the work after the current step by throwing the signal's reason. */
  readonly signal?: AbortSignal;
}

/** Does the work at once. */
export function finish<Progress, Result>(work: Steps<Progress, Result>): Result {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}

/** Does the work while letting the event loop turn in between. */
export async function finishInTurns<Progress, Result>(
  work: Steps<Progress, Result>,
  { onProgress, signal }: StepOptions<Progress> = {},
): Promise<Result> {
  let turnBegan = performance.now();
  let reported: Progress | undefined;
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
    if (step.value !== reported) onProgress?.(step.value);
    reported = step.value;
    if (performance.now() - turnBegan < TURN_MS) continue;
    await nextTurn();
    signal?.throwIfAborted();
    turnBegan = performance.now();
  }
}
