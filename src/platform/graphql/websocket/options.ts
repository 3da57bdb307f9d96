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
  /** Whether a browser page of this origin may connect; absent origins are other programs. */
  readonly allowsOrigin: (origin: string | undefined, host: string | undefined) => boolean;
  /** Who connects, by the `authorization` of `connection_init`, which may be absent. Null refuses the connection. */
  readonly authenticate: (request: IncomingMessage, authorization: unknown) => Promise<Caller | null>;
  /** Whether the caller may go on: false once its token ran out or its account was blocked. Asked for each operation too. */
  readonly stillValid: (caller: Caller) => Promise<boolean>;
  /** Gauges for metrics. */
  readonly observe: (sockets: number, operations: number) => void;
  /** Overrides of the pace at which peers are checked, for tests. */
  readonly pace?: Partial<Pace>;
}

/** How peers are watched, in milliseconds. */
export interface Pace {
  /** A connection that has not said `connection_init` by then is closed (4408). */
  readonly initMs: number;
  /** How often a socket is pinged and its caller checked again. A peer that misses a ping is gone. */
  readonly pulseMs: number;
  /** A peer that takes nothing of what waits for it for this long is dropped; a reply can be resumed. */
  readonly slowReaderMs: number;
}

/**
 * A stream ends right after its token has run out, within 10 s of its account being blocked or its session being ended by
 * the same process and within 20 s by another, since what is known of both may be 10 s old; a reader that stands still is
 * dropped within 25 s.
 */
export const PACE: Pace = { initMs: 5_000, pulseMs: 10_000, slowReaderMs: 15_000 };
