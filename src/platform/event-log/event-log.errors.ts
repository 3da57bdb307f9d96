/** A writer with a greater token has taken the stream over; this one must stop. */
export class StaleWriter extends Error {
  override readonly name = 'StaleWriter';

  constructor(
    readonly stream: string,
    readonly writer: number,
    readonly owner: number,
  ) {
    super(`writer ${writer} of ${stream} was replaced by ${owner}`);
  }
}

/** The log is not where the writer expected, and holds other events at that place. */
export class SequenceMismatch extends Error {
  override readonly name = 'SequenceMismatch';

  constructor(
    readonly stream: string,
    readonly expected: number,
    /** Where the log stands. */
    readonly last: number,
  ) {
    super(`${stream} stands at ${last}, not at ${expected}`);
  }
}

/** The log was ended; nothing can be added. */
export class LogEnded extends Error {
  override readonly name = 'LogEnded';

  constructor(
    readonly stream: string,
    readonly last: number,
  ) {
    super(`${stream} ended at ${last}`);
  }
}

/** The log is gone, or is not the one that the reader's position belongs to. */
export class LogExpired extends Error {
  override readonly name = 'LogExpired';

  constructor(readonly stream: string) {
    super(`${stream} has expired`);
  }
}

/** Events between the reader's position and the oldest stored one are lost to it. */
export class LogGap extends Error {
  override readonly name = 'LogGap';

  constructor(
    readonly stream: string,
    readonly after: number,
    /** Oldest sequence number still stored. */
    readonly first: number,
  ) {
    super(`${stream} keeps events from ${first} on; asked for those after ${after}`);
  }
}

/** A reader left events waiting too long. It may resume from its position. */
export class SlowReader extends Error {
  override readonly name = 'SlowReader';

  constructor(
    readonly stream: string,
    /** The last event it read. */
    readonly after: number,
  ) {
    super(`the reader of ${stream} stopped at ${after}`);
  }
}
