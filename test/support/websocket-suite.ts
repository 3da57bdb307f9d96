import { once } from 'node:events';
import { WebSocket } from 'ws';
import { startPlatform } from './graphql-platform.js';
import { PATIENCE_MS } from './patience.js';

export interface Frame {
  readonly type: string;
  readonly id?: string;
  readonly payload?: unknown;
}

/** A raw socket: what it was sent, in order, and how it was closed. */
export class RawSocket {
  readonly frames: Frame[] = [];
  closed: { code: number; reason: string } | null = null;
  private constructor(readonly socket: WebSocket) {
    socket.on('message', (data: Buffer) => this.frames.push(JSON.parse(data.toString()) as Frame));
    socket.on('close', (code, reason) => (this.closed = { code, reason: reason.toString() }));
  }

  static async open(
    url: string,
    protocol: string | string[] = 'graphql-transport-ws',
    options = {},
  ): Promise<RawSocket> {
    const raw = new RawSocket(new WebSocket(url.replace('http', 'ws'), protocol, options));
    await once(raw.socket, 'open');
    return raw;
  }

  send(frame: unknown): void {
    this.socket.send(typeof frame === 'string' ? frame : JSON.stringify(frame));
  }

  async init(payload?: object): Promise<this> {
    this.send({ type: 'connection_init', ...(payload && { payload }) });
    await this.until(() => this.frames.some(({ type }) => type === 'connection_ack') || this.closed !== null);
    return this;
  }

  subscribe(id: string, query: string, variables: object = {}): void {
    this.send({ id, type: 'subscribe', payload: { query, variables } });
  }

  async until(condition: () => boolean, ms = PATIENCE_MS): Promise<void> {
    const end = Date.now() + ms;
    while (!condition()) {
      if (Date.now() > end)
        throw new Error(`timed out; saw ${JSON.stringify(this.frames)} ${JSON.stringify(this.closed)}`);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  }

  of(id: string): Frame[] {
    return this.frames.filter((frame) => frame.id === id);
  }

  async completed(id: string): Promise<Frame[]> {
    await this.until(() => this.of(id).some(({ type }) => type === 'complete' || type === 'error'));
    return this.of(id);
  }

  async closing(): Promise<{ code: number; reason: string }> {
    await this.until(() => this.closed !== null);
    return this.closed ?? { code: 0, reason: '' };
  }
}

const opened: RawSocket[] = [];

/** A server that speaks graphql-transport-ws, and sockets that send it frames. */
export async function startWebSocketSuite() {
  async function open(protocol?: string | string[], options = {}): Promise<RawSocket> {
    const socket = await RawSocket.open(platform.url, protocol, options);
    opened.push(socket);
    return socket;
  }
  const platform = await startPlatform({
    socketsPerUser: 3,
    operationsPerSocket: 4,
    // A client that shares a busy event loop with its server may be late with its first word, and with its pongs.
    pace: { initMs: PATIENCE_MS, pulseMs: PATIENCE_MS, slowReaderMs: PATIENCE_MS },
  });

  return {
    open,
    platform,
    tidyUp: async () => {
      const open = opened.splice(0);
      for (const { socket } of open) socket.terminate();
      await Promise.all(open.map((socket) => socket.closing()));
    },
    close: () => platform.close(),
  };
}

export type WebSocketSuite = Awaited<ReturnType<typeof startWebSocketSuite>>;
