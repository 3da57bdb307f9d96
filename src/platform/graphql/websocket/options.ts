import type { IncomingMessage } from 'node:http';
import type { Caller } from '../../access/index.js';
import type { Documents } from '../documents.js';
import type { Executor } from '../executor.js';

export interface WebSocketOptions {
  readonly path: string;
  readonly executor: Executor;
  readonly documents: Documents;
  readonly maxFrameBytes: number;
  readonly socketsPerUser: number;
  readonly operationsPerSocket: number;
  /** Whether a browser page of this origin may connect; clients without an origin are other programs. */
  readonly allowsOrigin: (origin: string | undefined, host: string | undefined) => boolean;
  /** The caller, by the `authorization` of `connection_init`, which may be absent. Null refuses the connection. */
  readonly authenticate: (request: IncomingMessage, authorization: unknown) => Promise<Caller | null>;
  /**
   * Whether the caller may continue: false once its token expired or its account was blocked. Checked for each
   * operation too.
   */
  readonly stillValid: (caller: Caller) => Promise<boolean>;
  /** Gauges for metrics. */
  readonly observe: (sockets: number, operations: number) => void;
  /** Overrides of the intervals for checking peers, for tests. */
  readonly pace?: Partial<Pace>;
}

/** Intervals for checking peers, in milliseconds. */
export interface Pace {
  /** A connection that has not sent `connection_init` by then is closed (4408). */
  readonly initMs: number;
  /** How often a socket is pinged and its caller checked again. A peer that misses a ping is gone. */
  readonly pulseMs: number;
  /** A peer that reads nothing of its waiting frames for this long is dropped; a reply can be resumed. */
  readonly slowReaderMs: number;
}

/**
 * A stream ends right after its token expires, within 10 s after the same process blocks its account or ends its
 * session, and within 20 s after another does, since cached state may be 10 s old; a reader that stands still is
 * dropped within 25 s.
 */
export const PACE: Pace = { initMs: 5_000, pulseMs: 10_000, slowReaderMs: 15_000 };
