import pg from 'pg';
import type { Database } from './database.js';

export interface ListenerOptions {
  readonly channels: readonly string[];
  /** A notice arrived. Notices sent while the connection was down are lost, so listeners should also poll. */
  readonly onNotice: (channel: string, payload: string) => void;
  /** The connection broke, or could not be made; it is retried. */
  readonly onOutage: (error: unknown) => void;
}

export interface Listener {
  /** Settles once notices can be received, or once it is known that they cannot yet. */
  readonly settled: Promise<void>;
  close(): Promise<void>;
}

const RETRY_MS = 500;

/**
 * Receives `NOTIFY` on a connection of its own, outside the pool, and reconnects when it breaks. It needs a direct
 * connection or a pooler in session mode.
 */
export function listen(database: Database, options: ListenerOptions): Listener {
  let closed = false;
  let client: pg.Client | null = null;
  let retry: NodeJS.Timeout | undefined;

  async function connect(): Promise<void> {
    // The options object itself, not a copy: its password is not enumerable.
    const fresh = new pg.Client(database.pool.options);
    client = fresh;
    const broken = (error: unknown): void => {
      if (client !== fresh) return;
      client = null;
      fresh.end().catch(() => undefined);
      if (closed) return;
      options.onOutage(error);
      retry = setTimeout(() => void connect(), RETRY_MS);
    };
    fresh.on('error', broken);
    fresh.on('end', () => broken(new Error('the connection ended')));
    fresh.on('notification', ({ channel, payload }) => options.onNotice(channel, payload ?? ''));
    try {
      await fresh.connect();
      for (const channel of options.channels) await fresh.query(`LISTEN ${pg.escapeIdentifier(channel)}`);
    } catch (error) {
      broken(error);
    }
  }

  return {
    settled: connect(),
    async close() {
      closed = true;
      clearTimeout(retry);
      const last = client;
      client = null;
      await last?.end().catch(() => undefined);
    },
  };
}
