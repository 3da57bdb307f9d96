import type { Clock } from '../clock.js';
import type { Timer } from '../timer.js';
import type { EventLogSettings, Sequenced } from './event-log.js';
import { LogExpired, LogGap, SlowReader } from './event-log.errors.js';
import { FollowerBuffer } from './follower-buffer.js';
import type { LogSource, Slice, SliceListener, SliceLimits, Watch } from './log-source.js';
import { SlowReaderGuard } from './slow-reader-guard.js';

/** What a log knows of its followers. */
export interface Followed {
  /** Releases everything; a pending `next()` ends. */
  release(): void;
}

export interface FollowerParts {
  readonly source: LogSource;
  readonly settings: EventLogSettings;
  readonly clock: Clock;
  readonly timer: Timer;
  readonly onStart: (follower: Followed) => void;
  readonly onRelease: (follower: Followed) => void;
}

/** Between two attempts to read a log that cannot be reached. A reconnect cuts the wait short. */
const RETRY_MS = 500;

/**
 * One reader of one log. Notices fill its buffer; events that the buffer did not take, because it was full or a notice
 * was lost, are read from the log once the reader has drained it. So a reader that stops uses no growing memory.
 */
export class Follower<E> implements AsyncIterableIterator<Sequenced<E>, undefined>, SliceListener, Followed {
  readonly #limits: SliceLimits;
  readonly #buffer: FollowerBuffer;
  readonly #guard: SlowReaderGuard;
  readonly #onAbort = (): void => this.release();
  /** The last event handed out. */
  #position: number;
  #epoch: string | null = null;
  /** The last sequence number that the log is known to contain. */
  #known = 0;
  /** Where the log ended, once that is known. */
  #endsAt: number | null = null;
  /** The log may hold what the buffer does not. */
  #behind = true;
  #watch: Watch | null = null;
  #reached = false;
  #outageSince: number | null = null;
  #failure: Error | null = null;
  #released = false;
  #wake: (() => void) | null = null;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly stream: string,
    after: number,
    private readonly signal: AbortSignal,
    private readonly parts: FollowerParts,
  ) {
    const { followerEvents, followerBytes, slowReaderMs } = parts.settings;
    this.#limits = { maxEvents: followerEvents, maxBytes: followerBytes };
    this.#buffer = new FollowerBuffer(after, this.#limits);
    this.#position = after;
    this.#guard = new SlowReaderGuard(slowReaderMs, parts, () => {
      this.#fail(new SlowReader(stream, this.#position));
    });
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  /** Calls queue up, as those of an async generator do. */
  next(): Promise<IteratorResult<Sequenced<E>, undefined>> {
    const pull = (): Promise<IteratorResult<Sequenced<E>, undefined>> => this.#pull();
    const turn = this.#turn.then(pull, pull);
    this.#turn = turn;
    return turn;
  }

  /** Unlike an async generator's, it does not wait for a pending `next()`, but ends it. */
  return(): Promise<IteratorResult<Sequenced<E>, undefined>> {
    this.release();
    return Promise.resolve({ done: true, value: undefined });
  }

  release(): void {
    if (this.#released) return;
    this.#released = true;
    this.signal.removeEventListener('abort', this.#onAbort);
    this.#watch?.close();
    this.#guard.close();
    this.#buffer.clear();
    this.parts.onRelease(this);
    this.#wake?.();
  }

  onSlice(slice: Slice): void {
    if (this.#released) return;
    try {
      this.#check(slice);
    } catch (error) {
      this.#fail(error as Error);
      return;
    }
    this.#take(slice);
    this.#notice();
  }

  onUncertain(): void {
    this.#behind = true;
    this.#notice();
  }

  async #pull(): Promise<IteratorResult<Sequenced<E>, undefined>> {
    this.#guard.reading();
    try {
      await this.#start();
      const next = await this.#nextEvent();
      if (next === null) {
        this.release();
        return { done: true, value: undefined };
      }
      this.#position = next.sequence;
      if (next.sequence === this.#endsAt) this.release();
      return { done: false, value: { sequence: next.sequence, event: JSON.parse(next.json) as E } };
    } catch (error) {
      this.release();
      throw error;
    } finally {
      if (!this.#released) this.#guard.paused(this.#hasWaiting);
    }
  }

  async #start(): Promise<void> {
    if (this.#watch !== null || this.#released) return;
    if (this.signal.aborted) {
      this.release();
      return;
    }
    this.signal.addEventListener('abort', this.#onAbort);
    this.parts.onStart(this);
    this.#watch = this.parts.source.watch(this.stream, this);
    await this.#watch.settled;
  }

  /** The next event, or null when there will be none. */
  async #nextEvent(): Promise<{ readonly sequence: number; readonly json: string } | null> {
    for (;;) {
      if (this.#failure) throw this.#takeFailure(this.#failure);
      if (this.#released) return null;
      const next = this.#buffer.shift();
      if (next) return next;
      if (this.#endsAt !== null && this.#position >= this.#endsAt) return null;
      if (this.#behind) await this.#refill();
      else await this.#sleep(this.parts.settings.pollMs);
    }
  }

  async #refill(): Promise<void> {
    this.#behind = false;
    let slice: Slice | null;
    try {
      slice = await this.parts.source.slice(this.stream, this.#position, this.#limits);
    } catch (error) {
      await this.#sitOut(error);
      return;
    }
    this.#reached = true;
    this.#outageSince = null;
    if (this.#released) return;
    if (slice !== null) {
      this.#check(slice);
      if (slice.first > this.#buffer.last + 1) throw new LogGap(this.stream, this.#position, slice.first);
      this.#take(slice);
    } else if (this.#epoch !== null || this.#position > 0) {
      throw new LogExpired(this.stream);
    }
  }

  #check(slice: Slice): void {
    this.#epoch ??= slice.epoch;
    // A log that is behind its reader has lost what the reader has seen; its new events belong to another text.
    if (slice.epoch !== this.#epoch || slice.last < this.#position) throw new LogExpired(this.stream);
  }

  #take(slice: Slice): void {
    this.#buffer.take(slice);
    this.#known = slice.last;
    if (this.#buffer.last < slice.last) this.#behind = true;
    if (slice.ended) this.#endsAt = slice.last;
  }

  /** Waits for the log to come back, up to the limit. */
  async #sitOut(error: unknown): Promise<void> {
    const now = this.parts.clock.now().getTime();
    this.#outageSince ??= now;
    if (!this.#reached || now - this.#outageSince >= this.parts.settings.outageMs) throw error;
    this.#behind = true;
    await this.#sleep(RETRY_MS);
  }

  #sleep(longestMs: number): Promise<void> {
    if (this.#released) return Promise.resolve();
    return new Promise((resolve) => {
      const cancel = this.parts.timer.after(longestMs, () => {
        this.#behind = true;
        this.#wake?.();
      });
      this.#wake = () => {
        this.#wake = null;
        cancel();
        resolve();
      };
    });
  }

  get #hasWaiting(): boolean {
    return this.#known > this.#position;
  }

  #notice(): void {
    this.#wake?.();
    if (!this.#released && this.#hasWaiting) this.#guard.waiting();
  }

  #takeFailure(failure: Error): Error {
    this.#failure = null;
    return failure;
  }

  #fail(error: Error): void {
    this.#failure = error;
    this.release();
  }
}
