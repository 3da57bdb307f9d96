import { LogExpired, SequenceMismatch, type EventLog } from '../../../../platform/event-log/index.js';
import { UpstreamFailure } from '../../../../platform/errors/index.js';
import type { ReplyEvent } from '../reply-event.js';
import { eventsAfter, type Transcript } from '../transcript.js';

export interface PublisherParts {
  readonly eventLog: EventLog;
  readonly replyId: number;
  /** The fencing token. */
  readonly attempt: number;
  /** What is to be told; it may grow meanwhile. */
  readonly transcript: Transcript;
  /** Nothing more can be told, as a rule because a later owner has taken the log over. */
  readonly onLost: (error: unknown) => void;
  /** All of the transcript has been told. */
  readonly onIdle?: () => void;
}

/** Events told in one go; far below what one append of the log takes. */
const BATCH = 500;
/** Between two attempts while the log cannot be reached. */
const RETRY_MS = 250;

/** The name of a reply's event log. */
export const streamOf = (replyId: number): string => `reply:${replyId}`;

/**
 * Tells a transcript to its event log, one append at a time: what grows while one is under way goes with the next. An
 * outage is sat out, and a log that was lost is told anew from the transcript, with the sequence numbers it had.
 */
export class Publisher {
  /** Last sequence number known to be in the log; null until the log is open. */
  #told: number | null = null;
  #running: Promise<void> | null = null;
  #closed = false;

  constructor(private readonly parts: PublisherParts) {}

  get isBusy(): boolean {
    return this.#running !== null;
  }

  /** Tells what the transcript has beyond the log. Resolves when nothing is left, or nothing more can be told. */
  publish(): Promise<void> {
    this.#running ??= this.#tellAll().then(() => {
      this.#running = null;
      if (this.#closed) return;
      if (this.#hasMore) return this.publish();
      this.parts.onIdle?.();
      return;
    });
    return this.#running;
  }

  /** Tells the rest and then the end, for at most `limitMs`: readers learn of the end from the row as well. */
  async end(limitMs: number): Promise<void> {
    const limit = setTimeout(() => this.close(), limitMs);
    do await this.publish();
    while (!this.#closed && !(await this.#append([{ type: 'ended' }], true)));
    clearTimeout(limit);
    this.close();
  }

  /** Gives up whatever is not told yet. */
  close(): void {
    this.#closed = true;
  }

  get #hasMore(): boolean {
    return this.#told === null || this.#told < this.parts.transcript.frameEnds.length;
  }

  async #tellAll(): Promise<void> {
    while (!this.#closed && this.#hasMore) {
      const events = eventsAfter(this.parts.transcript, this.#told ?? 0, BATCH);
      await this.#append(
        events.map(({ event }) => event),
        false,
      );
    }
  }

  /** One attempt to append, or first to open the log. False when the events are to be looked up and told again. */
  async #append(events: readonly ReplyEvent[], final: boolean): Promise<boolean> {
    const { eventLog, replyId, attempt } = this.parts;
    const stream = streamOf(replyId);
    try {
      if (this.#told === null) {
        this.#told = (await eventLog.open(stream, attempt)).last;
        return false;
      }
      this.#told = await eventLog.append(stream, events, { writer: attempt, expectedSequence: this.#told, final });
      return true;
    } catch (error) {
      await this.#recover(error);
      return false;
    }
  }

  async #recover(error: unknown): Promise<void> {
    if (error instanceof LogExpired || error instanceof SequenceMismatch) {
      // The log was lost, or holds an append whose answer was lost: opening it again tells where it stands.
      this.#told = null;
    } else if (error instanceof UpstreamFailure) {
      await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
    } else {
      this.close();
      this.parts.onLost(error);
    }
  }
}
