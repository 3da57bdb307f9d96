/** Consecutive events of one log, as JSON texts, with the state of the log they were taken from. */
export interface Slice {
  /** Identifies this life of the log: a log that expired and was opened again has another epoch. */
  readonly epoch: string;
  /** Sequence number of `events[0]`, or of the next event when there is none. */
  readonly first: number;
  readonly events: readonly string[];
  readonly last: number;
  readonly ended: boolean;
}

export interface SliceListener {
  /** Events were appended. The slice may leave them out when they are many; then read them. */
  onSlice(slice: Slice): void;
  /** Notices may have been lost. */
  onUncertain(): void;
}

export interface Watch {
  /** Settles once notices are reliable, or once it is known that they are not yet. */
  readonly settled: Promise<void>;
  close(): void;
}

export interface SliceLimits {
  readonly maxEvents: number;
  readonly maxBytes: number;
}

/** What a follower needs of a log. */
export interface LogSource {
  /** Events after `after`, at least one if there is one, within the limits; null when there is no log. */
  slice(stream: string, after: number, limits: SliceLimits): Promise<Slice | null>;
  watch(stream: string, listener: SliceListener): Watch;
}
