import { LogExpired, LogGap, type EventLog, type Sequenced } from '../event-log/index.js';
import type { ProgressEvent } from './publisher.js';

/** The place of a sequence number in a stream: events after it are stored, it was never used, or they are gone. */
type ProgressPlace = 'KEPT' | 'AHEAD' | 'TRIMMED';

/** A task whose progress is followed: as it was when its follower came, and how to see whether it has ended since. */
export interface FollowedTask {
  readonly stream: string;
  readonly isUnderWay: boolean;
  readonly hasEnded: () => Promise<boolean>;
}

/** From where on, and until when, progress is followed. */
export interface Following {
  /** The last sequence number that the follower has. */
  readonly after: number;
  readonly signal: AbortSignal;
}

/** An event as its follower gets it: its place in the stream, or null when it comes from the record. */
interface FollowedEvent<Event extends ProgressEvent> {
  readonly sequence: number | null;
  readonly event: Event;
}

/** How often a follower checks whether the task has ended, in case its end was never published. */
const FOLLOWED_TASK_POLL_MS = 5_000;

/**
 * Whether a running task's stream has no such event: the number belongs to another task. Followed from there, the task
 * would seem to have ended.
 */
export const isAhead = async (
  eventLog: EventLog,
  { stream, isUnderWay }: FollowedTask,
  after: number,
): Promise<boolean> => after !== 0 && isUnderWay && (await placeOf(eventLog, stream, after)) === 'AHEAD';

/**
 * A task's events after `after`: past ones, then live ones, and its end, once. The end comes from `ended` when the log has
 * none: for a task that ended long ago, or whose worker died; it is given the last event sent, if any.
 */
export async function* followedTask<Event extends ProgressEvent>(
  eventLog: EventLog,
  task: FollowedTask,
  following: Following,
  ended: (last: Event | null) => Promise<Event>,
): AsyncGenerator<FollowedEvent<Event>, void, void> {
  let last: Event | null = null;
  for await (const { sequence, event } of logged<Event>(eventLog, task, following)) {
    yield { sequence, event };
    if (event.phase === 'ENDED') return;
    last = event;
  }
  if (!following.signal.aborted) yield { sequence: null, event: await ended(last) };
}

/**
 * The events in the log, until the task ends or is gone, or is known to have ended without an event: a worker that died
 * right after storing its work publishes no end. None for a task that ended so long ago that the log is gone.
 */
async function* logged<Event extends ProgressEvent>(
  eventLog: EventLog,
  { stream, isUnderWay, hasEnded }: FollowedTask,
  { after, signal }: Following,
): AsyncGenerator<Sequenced<Event>, void, void> {
  if (!isUnderWay && (await placeOf(eventLog, stream, after)) !== 'KEPT') return;
  const stop = new AbortController();
  const look = setInterval(() => {
    void hasEnded().then(
      (ended) => {
        if (ended) stop.abort();
      },
      () => undefined,
    );
  }, FOLLOWED_TASK_POLL_MS);
  try {
    yield* eventLog.follow<Event>(stream, after, AbortSignal.any([signal, stop.signal]));
  } catch (error) {
    if (!(error instanceof LogExpired || error instanceof LogGap)) throw error;
  } finally {
    clearInterval(look);
  }
}

async function placeOf(eventLog: EventLog, stream: string, after: number): Promise<ProgressPlace> {
  try {
    return (await eventLog.read(stream, after)) === null ? 'AHEAD' : 'KEPT';
  } catch (error) {
    if (error instanceof LogExpired) return 'AHEAD';
    if (error instanceof LogGap) return 'TRIMMED';
    throw error;
  }
}
