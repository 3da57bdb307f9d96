import { UpstreamFailure } from '../../../platform/errors/index.js';
import { LogExpired, LogGap, type EventLog } from '../../../platform/event-log/index.js';
import { streamOf } from './writing/publisher.js';
import { parseReplyEvent, type ReplyEvent } from './reply-event.js';
import { hasEnded } from './reply-state.js';
import type { ReplyRepository } from './reply.repository.js';
import type { PolledReply } from './reply-row.js';
import { endSequence, eventsAfter, LOST_MAX, type PlacedEvent } from './transcript.js';

export interface FollowerParts {
  readonly replies: ReplyRepository;
  readonly eventLog: EventLog;
  /** Ends overdue replies. */
  readonly sweep: () => Promise<void>;
  readonly queueTimeoutMs: number;
  /** How often a follower polls the row, for ends that the log missed and for access that was withdrawn. */
  readonly checkMs: number;
  /** Whether the follower may still read the reply. */
  readonly mayRead: (standing: PolledReply) => boolean;
}

/** How the stream of a reply continues for one reader, or why it cannot. */
export type Followed =
  | PlacedEvent
  | { readonly queuePosition: number }
  | { readonly refusal: 'NOT_VISIBLE' | 'BEYOND_END' };

/** Interval between polls of the row while the log is unavailable. */
const FALLBACK_MS = 1_000;
/** Interval between polls of the place of a waiting reply. */
const IN_LINE_MS = 1_000;
/** Polls of the log before a position beyond it is refused: a lost log is rewritten meanwhile. */
const PATIENCE = 3;

/**
 * Follows one reply for one reader: from its event log while it is written, from its row once it has ended. Both carry
 * the same sequence numbers, so that moving from one to the other loses nothing and repeats nothing. While the log
 * cannot be reached, the row serves what the writer stores with each renewal of its lease.
 */
export class ReplyFollower {
  #position: number;
  #hasMoved = false;
  /** The last place in line that was sent; null while the reply does not wait. */
  #queuePosition: number | null = null;

  constructor(
    private readonly replyId: number,
    after: number,
    private readonly parts: FollowerParts,
  ) {
    this.#position = after;
  }

  /**
   * Events after the position, the last of them `ended` unless the signal aborts first.
   * @param known the state of the reply, if it was just read.
   * @throws SlowReader
   */
  async *events(signal: AbortSignal, known: PolledReply | null = null): AsyncGenerator<Followed, void, void> {
    let standing = known?.isOverdue === false ? known : await this.#look();
    let expired = 0;
    while (!signal.aborted) {
      if (standing === null || !this.parts.mayRead(standing)) {
        yield { refusal: 'NOT_VISIBLE' };
        return;
      }
      if (hasEnded(standing.state)) {
        yield* this.#replayToEnd();
        return;
      }
      if (standing.queuePosition !== this.#queuePosition) {
        this.#queuePosition = standing.queuePosition;
        if (this.#queuePosition !== null) yield { queuePosition: this.#queuePosition };
      }
      const left = yield* this.#followLog(signal);
      if (left === 'ENDED') return;
      if (left !== 'CHECK') {
        yield* this.#replay();
        expired = left === 'EXPIRED' && (await this.#isBeyond(standing)) ? expired + 1 : 0;
        if (expired === PATIENCE) {
          yield { refusal: 'BEYOND_END' };
          return;
        }
        await pause(FALLBACK_MS, signal);
      }
      standing = await this.#look();
    }
  }

  /**
   * Whether the position is one that this reply cannot have sent yet. A missing log does not show that: its writer
   * rewrites it, or died with it, and then the reply ends with its lease.
   */
  async #isBeyond({ frames }: PolledReply): Promise<boolean> {
    if (this.#hasMoved) return false;
    if (this.#position > frames + LOST_MAX) return true;
    try {
      return (await this.parts.eventLog.read(streamOf(this.replyId), this.#position)) !== null;
    } catch (error) {
      return error instanceof LogExpired;
    }
  }

  /** The state of the reply. It is ended first if overdue: there may be no worker left to do so. */
  async #look(): Promise<PolledReply | null> {
    const { replies, queueTimeoutMs, sweep } = this.parts;
    const standing = await replies.findStanding(this.replyId, queueTimeoutMs);
    if (!standing?.isOverdue) return standing;
    await sweep();
    return replies.findStanding(this.replyId, queueTimeoutMs);
  }

  /**
   * Live events up to the end, which the row has by then. Without an end, it leaves the log when the row may have more,
   * when the log does not reach the position, and when the log is unavailable.
   */
  async *#followLog(signal: AbortSignal): AsyncGenerator<PlacedEvent, 'ENDED' | 'CHECK' | 'EXPIRED' | 'AWAY', void> {
    const leave = new AbortController();
    const checkMs = this.#queuePosition === null ? this.parts.checkMs : Math.min(IN_LINE_MS, this.parts.checkMs);
    const check = setInterval(() => void this.#leaveIfOver(leave), checkMs);
    try {
      const both = AbortSignal.any([signal, leave.signal]);
      // Reading `both` walks its sources through weak references: too expensive for every event.
      const isAborted = (): boolean => signal.aborted || leave.signal.aborted;
      const stream = this.parts.eventLog.follow<unknown>(streamOf(this.replyId), this.#position, both);
      for await (const { sequence, event: written } of stream) {
        const event = parseReplyEvent(written);
        if (isAborted()) return 'CHECK';
        yield* this.#pass(sequence, event);
        if (event.type === 'ended') return 'ENDED';
      }
      return isAborted() ? 'CHECK' : 'AWAY';
    } catch (error) {
      if (error instanceof LogExpired) return 'EXPIRED';
      if (error instanceof LogGap || error instanceof UpstreamFailure) return 'AWAY';
      throw error;
    } finally {
      clearInterval(check);
    }
  }

  /** Leaves the log when the row has more than the log, shows another place in line, or may no longer be read. */
  async #leaveIfOver(leave: AbortController): Promise<void> {
    try {
      const standing = await this.#look();
      if (standing === null || !this.parts.mayRead(standing) || hasEnded(standing.state)) leave.abort();
      else if (standing.queuePosition !== this.#queuePosition) leave.abort();
    } catch {
      // The database is unavailable; the log continues meanwhile, and the next poll is soon.
    }
  }

  /** What the row has beyond the position. */
  async *#replay(): AsyncGenerator<PlacedEvent, number, void> {
    const transcript = await this.parts.replies.findTranscript(this.replyId);
    if (!transcript) return this.#position;
    for (const { sequence, event } of eventsAfter(transcript, this.#position)) yield* this.#pass(sequence, event);
    return endSequence(transcript);
  }

  async *#replayToEnd(): AsyncGenerator<Followed, void, void> {
    const end = yield* this.#replay();
    if (this.#position > end && !this.#hasMoved) yield { refusal: 'BEYOND_END' };
    // A reader is beyond the end of the row if it read events that log and writer then lost together.
    else if (this.#position !== end) yield { sequence: Math.max(end, this.#position + 1), event: { type: 'ended' } };
  }

  *#pass(sequence: number, event: ReplyEvent): Generator<PlacedEvent, void, void> {
    this.#position = sequence;
    this.#hasMoved = true;
    if (event.type !== 'void') yield { sequence, event };
  }
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, ms);
    signal.addEventListener('abort', end);
  });
}
