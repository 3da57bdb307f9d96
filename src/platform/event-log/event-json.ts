import type { EventLogSettings, Sequenced } from './event-log.js';
import { MAX_EVENTS_PER_APPEND } from './event-log.js';
import type { AppendOptions } from './event-log.js';
import type { Slice } from './log-source.js';

/**
 * Writes events as JSON texts, checking for mistakes of the caller.
 * @throws RangeError or TypeError for an append that no log could take.
 */
export function encodeAppend(events: readonly unknown[], options: AppendOptions, settings: EventLogSettings): string[] {
  assertCount('writer', options.writer);
  assertCount('expectedSequence', options.expectedSequence);
  if (events.length === 0 && options.final !== true) throw new RangeError('an append holds at least one event');
  if (events.length > MAX_EVENTS_PER_APPEND)
    throw new RangeError(`an append holds at most ${MAX_EVENTS_PER_APPEND} events`);
  const texts = events.map(encode);
  const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  if (bytes > settings.maxBytes)
    throw new RangeError(`an append of ${bytes} bytes exceeds the log's ${settings.maxBytes}`);
  return texts;
}

export function decodeSlice<E>({ first, events }: Slice): Sequenced<E>[] {
  return events.map((text, index) => ({ sequence: first + index, event: JSON.parse(text) as E }));
}

export function assertCount(name: string, value: number): void {
  if (!Number.isSafeInteger(value) || value < 0)
    throw new RangeError(`${name} must be a whole number from 0 on, not ${value}`);
}

function encode(event: unknown): string {
  const text = JSON.stringify(event) as string | undefined;
  if (text === undefined) throw new TypeError('an event must be a JSON value');
  return text;
}
