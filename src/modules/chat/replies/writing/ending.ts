import type { EventLog } from '../../../../platform/event-log/index.js';
import { NO_PARTS } from '../parts/index.js';
import { Publisher } from './publisher.js';
import type { Transcript } from '../transcript.js';

/** How long telling the log of an end may take. Readers look at the row as well, so that an outage delays them little. */
export const ANNOUNCE_MS = 2_000;

const NOTHING: Transcript = { text: '', frameEnds: [], restartedAt: 0, parts: NO_PARTS };

/**
 * Tells the log of a reply, whose row has ended, what the log lacks and that it has ended.
 * @param attempt a fencing token greater than that of any writer before.
 */
export async function announceEnd(
  eventLog: EventLog,
  { replyId, attempt, transcript = NOTHING }: { replyId: number; attempt: number; transcript?: Transcript },
): Promise<void> {
  // Whoever has ended the log meanwhile has done this work.
  const publisher = new Publisher({ eventLog, replyId, attempt, transcript, onLost: () => undefined });
  await publisher.end(ANNOUNCE_MS);
}
