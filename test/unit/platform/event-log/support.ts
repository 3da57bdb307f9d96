import { systemClock } from '../../../../src/platform/clock.js';
import {
  InProcessEventLog,
  RedisEventLog,
  type EventLog,
  type EventLogSettings,
  type Sequenced,
} from '../../../../src/platform/event-log/index.js';
import { systemTimer } from '../../../../src/platform/timer.js';
import type { EventLogParts } from '../../../../src/platform/event-log/base-event-log.js';
import type { Bench } from '../../../support/both-implementations.js';

export { eventually } from '../../../support/patience.js';

export interface Delta {
  readonly text: string;
}

/** Two nodes that see the same streams: with Redis each has its own connections, in process they are one. */
export async function twoNodes(
  bench: Bench,
  settings: Partial<EventLogSettings> = {},
  time: Pick<EventLogParts, 'clock' | 'timer'> = { clock: systemClock, timer: systemTimer },
): Promise<readonly [EventLog, EventLog]> {
  const parts = { ...time, settings };
  const [first, second] = await Promise.all([bench.connect(), bench.connect()]);
  if (first && second) return [new RedisEventLog(first, parts), new RedisEventLog(second, parts)];
  const log = new InProcessEventLog(parts);
  return [log, log];
}

let streams = 0;
export const newStream = (): string => `stream-${(streams += 1)}`;

export const deltas = (...texts: string[]): Delta[] => texts.map((text) => ({ text }));

/** Reads up to `count` events, or all until the log ends, and then lets go. */
export async function collect(
  events: AsyncIterableIterator<Sequenced<Delta>, undefined>,
  count = Infinity,
): Promise<Sequenced<Delta>[]> {
  const seen: Sequenced<Delta>[] = [];
  while (seen.length < count) {
    const { done, value } = await events.next();
    if (done) return seen;
    seen.push(value);
  }
  await events.return?.();
  return seen;
}

export const textOf = (events: readonly Sequenced<Delta>[]): string => events.map(({ event }) => event.text).join('');

export const sequencesOf = (events: readonly Sequenced<Delta>[]): number[] => events.map(({ sequence }) => sequence);
