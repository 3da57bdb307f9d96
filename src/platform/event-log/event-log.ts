/** An event and its place in the log, counted from 1. */
export interface Sequenced<E> {
  readonly sequence: number;
  readonly event: E;
}

export interface AppendOptions {
  /** The fencing token the stream was opened with. */
  readonly writer: number;
  /** The last sequence number the writer knows of: 0 before its first event. */
  readonly expectedSequence: number;
  /** Ends the log with the last of these events. */
  readonly final?: boolean;
}

export interface OpenedLog {
  /** Last sequence number so far, after which a writer continues; 0 in a new log. */
  readonly last: number;
  readonly ended: boolean;
}

export interface LogPage<E> extends OpenedLog {
  readonly events: readonly Sequenced<E>[];
  /** Oldest sequence number still stored; `last + 1` when none is. */
  readonly first: number;
}

/** What is held now; for metrics, and for tests that check for leaks. */
export interface EventLogUse {
  readonly followers: number;
  /** Streams followed now: subscriptions, where Redis carries the log. */
  readonly watchedStreams: number;
}

/**
 * Streams of JSON events. Both implementations behave alike.
 *
 * Lifecycle: `open` creates the log and sets its writer; `append` adds; `final` or `end` closes; `ttlMs` after the last
 * append the log is gone. Events must survive `JSON.stringify`; what a reader gets is a copy.
 */
export interface EventLog {
  /**
   * Makes the writer with this token the only one that may append. Tokens grow from attempt to attempt; the same token
   * may open again. Creates the log when there is none.
   * @throws StaleWriter when a greater token has opened the stream.
   */
  open(stream: string, writerToken: number): Promise<OpenedLog>;

  /**
   * Adds events after `expectedSequence`, all or none, and returns the last sequence number. A repeated call with the
   * same events at the same place (after a lost answer) returns the same and stores nothing. A token greater than the
   * owner's takes the stream over.
   * @throws StaleWriter, SequenceMismatch, LogEnded, or LogExpired when there is no log to add to.
   */
  append(stream: string, events: readonly unknown[], options: AppendOptions): Promise<number>;

  /** Ends the log without a further event. Returns and throws as `append` does. */
  end(stream: string, options: Omit<AppendOptions, 'final'>): Promise<number>;

  /** All stored events after `after`; null when there is no such log. @throws LogGap, LogExpired as `follow` does. */
  read<E>(stream: string, after: number): Promise<LogPage<E> | null>;

  /**
   * Every event after `after`, first the stored ones and then live ones, each exactly once and in order. It ends by
   * itself after the end of the log, and when `signal` aborts. With `after` 0 it may start before the stream is opened.
   * Nothing is held before the first `next()`; after the end, an error, an abort or `return()`, nothing is held any
   * more.
   * @throws LogGap when events after `after` are no longer kept; LogExpired when the log `after` belongs to is gone;
   *   SlowReader when events waited too long for the next `next()`; UpstreamFailure when the log cannot be reached:
   *   at once when following starts, after `outageMs` later on.
   */
  follow<E>(stream: string, after: number, signal: AbortSignal): AsyncIterableIterator<Sequenced<E>, undefined>;

  use(): EventLogUse;
}

export interface EventLogSettings {
  /** How long a log outlives its last append, in milliseconds. */
  readonly ttlMs: number;
  /** Events one log keeps; the oldest are dropped. */
  readonly maxEvents: number;
  /** UTF-8 bytes of JSON one log keeps; also the most that one append may hold. */
  readonly maxBytes: number;
  /** Events buffered in memory for one follower; beyond that, it reads the log again. */
  readonly followerEvents: number;
  /** Bytes buffered in memory for one follower. */
  readonly followerBytes: number;
  /** A follower that leaves events waiting this long without reading any is dropped. */
  readonly slowReaderMs: number;
  /** How often a waiting follower polls the log in case a notice was lost. */
  readonly pollMs: number;
  /** How long a follower waits out an outage of the log. */
  readonly outageMs: number;
}

/** Sized for chat replies: about 100 bytes an event, minutes long, some thousand events at most. */
export const EVENT_LOG_DEFAULTS: EventLogSettings = {
  ttlMs: 15 * 60_000,
  maxEvents: 10_000,
  maxBytes: 1_048_576,
  followerEvents: 256,
  followerBytes: 65_536,
  slowReaderMs: 30_000,
  pollMs: 5_000,
  outageMs: 20_000,
};

/** Keeps one append within what a Lua call can take on its stack. */
export const MAX_EVENTS_PER_APPEND = 1_000;
