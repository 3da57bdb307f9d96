import { LogExpired, LogGap, type EventLog, type Sequenced } from '../event-log/index.js';
import type { ProgressEvent } from './teller.js';

/** The place of a sequence number in a stream: events after it are stored, it was never used, or they are gone. */
export type ProgressPlace = 'KEPT' | 'AHEAD' | 'TRIMMED';

/** How often a follower checks whether the task has ended, in case its end was never published. */
const LOOK_MS = 5_000;

export async function placeOf(eventLog: EventLog, stream: string, after: number): Promise<ProgressPlace> {
  try {
    return (await eventLog.read(stream, after)) === null ? 'AHEAD' : 'KEPT';
  } catch (error) {
    if (error instanceof LogExpired) return 'AHEAD';
    if (error instanceof LogGap) return 'TRIMMED';
    throw error;
  }
}

/**
 * A task's events from the log, until it ends or is gone, or the task is known to have ended without an event: a worker
 * that died right after storing its work publishes no end.
 */
export async function* toldProgress<Event extends ProgressEvent>(
  eventLog: EventLog,
  { stream, after, signal }: { readonly stream: string; readonly after: number; readonly signal: AbortSignal },
  hasEnded: () => Promise<boolean>,
): AsyncGenerator<Sequenced<Event>, void, void> {
  const stop = new AbortController();
  const look = setInterval(() => {
    void hasEnded().then(
      (ended) => {
        if (ended) stop.abort();
      },
      () => undefined,
    );
  }, LOOK_MS);
  try {
    yield* eventLog.follow<Event>(stream, after, AbortSignal.any([signal, stop.signal]));
  } catch (error) {
    if (!(error instanceof LogExpired || error instanceof LogGap)) throw error;
  } finally {
    clearInterval(look);
  }
}
