import type { IncomingMessage } from 'node:http';
import { setImmediate } from 'node:timers/promises';
import { CloseCode } from 'graphql-ws';
import type { WebSocket } from 'ws';
import type { Caller } from '../../access/index.js';
import { TOKEN_REFUSED } from '../errors.js';

/** A peer that does not close when asked is cut off after this long. */
const CLOSING_MS = 1_000;

const FRAMES_AT_A_STRETCH = 32;

/** One open socket: its caller, its operations, and whether it keeps up. */
export class Peer {
  /** Set when `connection_init` was accepted. */
  caller: Caller | null = null;
  readonly operations = new Map<string, AbortController>();
  private alive = true;
  private sent = 0;
  /** Since when frames have been waiting without any leaving; null while the peer keeps up. */
  private behindSince: number | null = null;

  constructor(
    readonly socket: WebSocket,
    readonly request: IncomingMessage,
  ) {
    socket.on('pong', () => (this.alive = true));
  }

  /** Resolves when the frame has left for the network, so that a slow reader slows down its own stream only. */
  async send(frame: string): Promise<void> {
    const { socket } = this;
    if (socket.readyState !== socket.OPEN) return;
    this.sent += 1;
    // Frames that are all in memory are sent without the event loop ever turning: a long replay would block others.
    if (this.sent % FRAMES_AT_A_STRETCH === 0) await setImmediate();
    this.behindSince ??= Date.now();
    await new Promise<void>((resolve, reject) => {
      socket.send(frame, (error) => {
        // Every frame that leaves is progress; only standing still counts as slow.
        this.behindSince = socket.bufferedAmount === 0 ? null : Date.now();
        if (error) reject(error);
        else resolve();
      });
    });
  }

  /**
   * One check: pings, and cuts off a peer that is gone or stands still. No close frame is sent: it would wait behind
   * the unread frames, so the peer sees 1006.
   */
  beat(slowReaderMs: number): void {
    const behindMs = this.behindSince === null ? 0 : Date.now() - this.behindSince;
    if (behindMs > slowReaderMs || (this.behindSince === null && !this.alive)) {
      this.socket.terminate();
      return;
    }
    if (this.behindSince !== null) return;
    this.alive = false;
    this.socket.ping();
  }

  /** For a token that is invalid or has expired. */
  forbid(): void {
    this.close(CloseCode.Forbidden, TOKEN_REFUSED.en);
  }

  close(code: number, reason: string): void {
    this.socket.close(code, reason);
    this.endSoon();
  }

  /** Cuts the peer off unless it closes in time. */
  endSoon(): void {
    setTimeout(() => {
      this.socket.terminate();
    }, CLOSING_MS).unref();
  }
}

/** The owner of a socket, for counting: an account, or an address before login. */
export function ownerOf({ actor, address }: Caller): string {
  return actor ? `account:${actor.accountId}` : `address:${address ?? '?'}`;
}
