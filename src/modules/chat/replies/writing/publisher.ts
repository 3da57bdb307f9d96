import { LogExpired, SequenceMismatch, type EventLog } from '../../../../platform/event-log/index.js';
import { UpstreamFailure } from '../../../../platform/errors/index.js';
import type { ReplyEvent } from '../reply-event.js';
import { eventsAfter, type Transcript } from '../transcript.js';

export interface PublisherParts {
  readonly eventLog: EventLog;
  readonly replyId: number;
  /** The fencing token. */
  readonly attempt: number;
  /** The events to publish; they may grow meanwhile. */
  readonly transcript: Transcript;
  /** Called when nothing more can be published, usually because a later owner has taken over the log. */
  readonly onLost: (error: unknown) => void;
  /** Called when the whole transcript has been published. */
  readonly onIdle?: () => void;
}

/** Events per batch; far below what one append to the log takes. */
const EVENTS_PER_APPEND = 500;
/** Interval between attempts while the log is unavailable. */
const RETRY_MS = 250;

/** The name of a reply's event log. */
export const streamOf = (replyId: number): string => `reply:${replyId}`;

/**
 * Publishes a transcript to its event log, one append at a time: text that arrives during one goes with the next. It
 * waits out an outage, and rewrites a lost log from the transcript, with the original sequence numbers.
 */
export class Publisher {
  /** Last sequence number known to be in the log; null until the log is open. */
  #logged: number | null = null;
  #running: Promise<void> | null = null;
  #closed = false;

  constructor(private readonly parts: PublisherParts) {}

  get isBusy(): boolean {
    return this.#running !== null;
  }

  /** Publishes what the transcript has beyond the log. Resolves when nothing is left, or publishing must stop. */
  publish(): Promise<void> {
    this.#running ??= this.#notifyAll().then(() => {
      this.#running = null;
      if (this.#closed) return;
      if (this.#hasMore) return this.publish();
      this.parts.onIdle?.();
      return;
    });
    return this.#running;
  }

  /** Publishes the rest and then the end, for at most `limitMs`: readers learn of the end from the row as well. */
  async end(limitMs: number): Promise<void> {
    const limit = setTimeout(() => this.close(), limitMs);
    do await this.publish();
    while (!this.#closed && !(await this.#append([{ type: 'ended' }], true)));
    clearTimeout(limit);
    this.close();
  }

  /** Gives up what is not published yet. */
  close(): void {
    this.#closed = true;
  }

  get #hasMore(): boolean {
    return this.#logged === null || this.#logged < this.parts.transcript.frameEnds.length;
  }

  async #notifyAll(): Promise<void> {
    while (!this.#closed && this.#hasMore) {
      const events = eventsAfter(this.parts.transcript, this.#logged ?? 0, EVENTS_PER_APPEND);
      await this.#append(
        events.map(({ event }) => event),
        false,
      );
    }
  }

  /** One attempt to append, or first to open the log. False when the events must be read and published again. */
  async #append(events: readonly ReplyEvent[], final: boolean): Promise<boolean> {
    const { eventLog, replyId, attempt } = this.parts;
    const stream = streamOf(replyId);
    try {
      if (this.#logged === null) {
        this.#logged = (await eventLog.open(stream, attempt)).last;
        return false;
      }
      this.#logged = await eventLog.append(stream, events, { writer: attempt, expectedSequence: this.#logged, final });
      return true;
    } catch (error) {
      await this.#recover(error);
      return false;
    }
  }

  async #recover(error: unknown): Promise<void> {
    if (error instanceof LogExpired || error instanceof SequenceMismatch) {
      // The log was lost, or holds an append whose response was lost: opening it again shows its position.
      this.#logged = null;
    } else if (error instanceof UpstreamFailure) {
      await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
    } else {
      this.close();
      this.parts.onLost(error);
    }
  }
}
