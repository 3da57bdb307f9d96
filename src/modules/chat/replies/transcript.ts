import { NO_PARTS, PARTS_MAX, type PlacedPart } from './parts/index.js';
import type { ReplyEvent } from './reply-event.js';

/**
 * A reply so far, as its row stores it. `frameEnds[n - 1]` is the length of the text, in UTF-16 units, after event `n`,
 * so that event `n` can be replayed exactly: it added `text.slice(frameEnds[n - 2], frameEnds[n - 1])`. Event 1 is
 * the start and adds nothing. Only the text since the last restart is kept: up to `restartedAt`, its sequence number
 * (0 when there was none), all lengths are 0. An event that added no text and has a part carried that part.
 */
export interface Transcript {
  readonly text: string;
  readonly frameEnds: readonly number[];
  readonly restartedAt: number;
  /** Parts since the last restart, in the order of their events. */
  readonly parts: readonly PlacedPart[];
}

export interface PlacedEvent {
  readonly sequence: number;
  readonly event: ReplyEvent;
}

/**
 * Replays up to `limit` events after `after`, in order, with their original sequence numbers. Events that a later
 * restart voided come as `void`. The end is not among them: it follows the last.
 */
export function eventsAfter(transcript: Transcript, after: number, limit = Infinity): PlacedEvent[] {
  const events: PlacedEvent[] = [];
  const last = Math.min(transcript.frameEnds.length, after + limit);
  for (let sequence = after + 1; sequence <= last; sequence += 1) {
    events.push({ sequence, event: eventAt(transcript, sequence) });
  }
  return events;
}

/** Maximum events that a writer may send beyond those in its row. Then it buffers text until the row has caught up. */
export const AHEAD_MAX = 1_000;
/**
 * Events sent regardless of that limit: the last frame, the restarts of a failover, two for each of eleven providers,
 * and ours; parts, and the text before each.
 */
const AHEAD_ANYHOW = 24 + 2 * PARTS_MAX;
/** Sequence numbers that may have been sent for a reply whose writer and log were lost together. */
export const LOST_MAX = AHEAD_MAX + AHEAD_ANYHOW;

/**
 * The transcript with places for all events that may have been sent and are lost, so that the end follows any number
 * that a reader can hold. They add no text, and are sent to nobody.
 */
export const withLostEvents = ({ frameEnds, ...kept }: Transcript): Transcript => ({
  ...kept,
  frameEnds: [...frameEnds, ...Array<number>(LOST_MAX).fill(kept.text.length)],
});

/** The sequence number that the end of this transcript has, or will have. */
export const endSequence = ({ frameEnds }: Transcript): number => frameEnds.length + 1;

/** The transcript with one more event, which gets the next sequence number. */
export function extend({ text, frameEnds, restartedAt, parts }: Transcript, event: ReplyEvent): Transcript {
  const sequence = frameEnds.length + 1;
  if (event.type === 'restarted') {
    return { text: '', frameEnds: [...frameEnds.map(() => 0), 0], restartedAt: sequence, parts: NO_PARTS };
  }
  const grown = event.type === 'delta' ? text + event.text : text;
  const { start, end, part } = event.type === 'part' ? event : { start: 0, end: 0, part: null };
  const placed = part ? [...parts, { sequence, start, end, part }] : parts;
  return { text: grown, frameEnds: [...frameEnds, grown.length], restartedAt, parts: placed };
}

function eventAt({ text, frameEnds, restartedAt, parts }: Transcript, sequence: number): ReplyEvent {
  if (sequence === 1) return { type: 'started' };
  if (sequence === restartedAt) return { type: 'restarted' };
  const added = text.slice(frameEnds[sequence - 2] ?? 0, frameEnds[sequence - 1]);
  if (added !== '') return { type: 'delta', text: added };
  const placed = parts.find((each) => each.sequence === sequence);
  return placed ? { type: 'part', start: placed.start, end: placed.end, part: placed.part } : { type: 'void' };
}
