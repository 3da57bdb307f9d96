import type { EventLog } from '../../../../platform/event-log/index.js';
import type { ChatObserver } from './observer.js';
import { announceEnd } from './ending.js';
import type { AbandonedReply, LeaseRepository } from './lease.repository.js';
import { INTERRUPTED, STOPPED } from './outcome.js';
import { streamOf } from './publisher.js';
import { parseReplyEvent } from '../reply-event.js';
import { ReplyState } from '../reply-state.js';
import { extend, withLostEvents, type Transcript } from '../transcript.js';

interface SweepParts {
  readonly leases: LeaseRepository;
  readonly eventLog: EventLog;
  readonly observer: ChatObserver;
  readonly leaseMs: number;
  /** How long a reply may wait for a worker. */
  readonly queueTimeoutMs: number;
}

/**
 * Ends replies that nobody writes any more, and those that no worker took. It takes over an abandoned reply as its new
 * owner, which locks out the old writer if it still lives, keeps the longer of the stored text and the log's, and then
 * ends it. Any number of processes may sweep concurrently: each reply has one owner.
 */
export function createSweep(parts: SweepParts): () => Promise<void> {
  let running: Promise<void> | null = null;
  return () => (running ??= sweep(parts).finally(() => (running = null)));
}

async function sweep(parts: SweepParts): Promise<void> {
  const { leases, eventLog, observer, leaseMs, queueTimeoutMs } = parts;
  const [abandoned, unwritten] = await Promise.all([leases.takeOver(leaseMs), leases.expireQueued(queueTimeoutMs)]);
  unwritten.forEach(() => observer.ended?.(ReplyState.FAILED));
  await Promise.all([
    ...abandoned.map((reply) => endAbandoned(parts, reply)),
    ...unwritten.map((reply) => announceEnd(eventLog, reply)),
  ]);
  // Replies that waited for them may go on, and where no worker runs, nothing else would release them.
  await leases.admitWaiting(null);
}

async function endAbandoned({ leases, eventLog, observer }: SweepParts, reply: AbandonedReply): Promise<void> {
  const transcript = await recover(eventLog, reply);
  const outcome = reply.stopRequested ? STOPPED : INTERRUPTED;
  if (!(await leases.finish(reply, { ...reply.progress, transcript }, outcome, null))) return;
  observer.ended?.(outcome.state);
  await announceEnd(eventLog, { ...reply, transcript });
}

/** What readers have seen: the stored text, and what the log has beyond it. */
async function recover(eventLog: EventLog, { replyId, attempt, progress }: AbandonedReply): Promise<Transcript> {
  const { transcript } = progress;
  try {
    const stream = streamOf(replyId);
    const { last } = await eventLog.open(stream, attempt);
    const stored = transcript.frameEnds.length;
    // A log that is empty, or has less than the row, was lost: what it had beyond the row is unknown.
    if (last === 0 || last < stored) return withLostEvents(transcript);
    if (last === stored) return transcript;
    const page = await eventLog.read(stream, transcript.frameEnds.length);
    return (page?.events ?? []).map(({ event }) => parseReplyEvent(event)).reduce(extend, transcript);
  } catch {
    // Whatever is wrong with the log, the reply must end. The stored text lacks about a second.
    return withLostEvents(transcript);
  }
}
