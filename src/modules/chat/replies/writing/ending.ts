import type { EventLog } from '../../../../platform/event-log/index.js';
import { NO_PARTS } from '../parts/index.js';
import { Publisher } from './publisher.js';
import type { Transcript } from '../transcript.js';

/** How long writing an end to the log may take. Readers poll the row as well, so that an outage delays them little. */
export const ANNOUNCE_MS = 2_000;

const EMPTY_TRANSCRIPT: Transcript = { text: '', frameEnds: [], restartedAt: 0, parts: NO_PARTS };

/**
 * Appends what is missing, and the end, to the log of a reply whose row has ended.
 * @param attempt a fencing token greater than that of any writer before.
 */
export async function announceEnd(
  eventLog: EventLog,
  { replyId, attempt, transcript = EMPTY_TRANSCRIPT }: { replyId: number; attempt: number; transcript?: Transcript },
): Promise<void> {
  // Another process has already ended the log.
  const publisher = new Publisher({ eventLog, replyId, attempt, transcript, onLost: () => undefined });
  await publisher.end(ANNOUNCE_MS);
}
