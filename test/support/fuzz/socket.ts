import { WebSocket } from 'ws';

/** What came of one operation over a WebSocket. */
export interface SocketAnswer {
  /** The type of the first frame: `next`, `error` or `complete`. */
  readonly type: string;
  /** Its payload, in the shape of an answer over HTTP. */
  readonly text: string;
}

/** A WebSocket that says graphql-transport-ws by hand, so that it can also say what no client would. */
export interface RawSocket {
  readonly socket: WebSocket;
  /** The close code, once it is closed. */
  readonly closed: Promise<number>;
  /** Starts an operation from the JSON text of its payload, and ends it after its first frame. */
  ask(payload: string): Promise<SocketAnswer>;
  /** Starts an operation and leaves it running; resolves with its first frame, if there ever is one. */
  start(payload: string): Promise<SocketAnswer>;
  close(): void;
}

/** Resolves when the connection is acknowledged, or refused: then `closed` says with what. */
export async function openRawSocket(url: string, token: string | null): Promise<RawSocket> {
  const socket = new WebSocket(`${url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
  const waiting = new Map<string, (answer: SocketAnswer) => void>();
  let operations = 0;
  const { promise: ready, resolve: settle } = Promise.withResolvers<undefined>();
  const closed = new Promise<number>((resolve) => {
    socket.on('close', (code) => {
      for (const answer of waiting.values()) answer({ type: 'closed', text: '' });
      settle(undefined);
      resolve(code);
    });
  });
  socket.on('error', () => undefined);
  socket.on('open', () => {
    const payload = token === null ? {} : { authorization: `Bearer ${token}` };
    socket.send(JSON.stringify({ type: 'connection_init', payload }));
  });
  socket.on('message', (data: Buffer) => {
    const { type, id, payload } = JSON.parse(data.toString()) as { type: string; id?: string; payload?: unknown };
    if (type === 'connection_ack') settle(undefined);
    if (id === undefined) return;
    const shape = type === 'error' ? { errors: payload } : payload;
    waiting.get(id)?.({ type, text: JSON.stringify(shape ?? {}) });
    waiting.delete(id);
  });
  const start = (payload: string): Promise<SocketAnswer> => run(payload).answer;
  const run = (payload: string) => {
    const id = String(++operations);
    const answer = new Promise<SocketAnswer>((resolve) => waiting.set(id, resolve));
    socket.send(`{"id":"${id}","type":"subscribe","payload":${payload}}`);
    return { id, answer };
  };
  await ready;
  return {
    socket,
    closed,
    start,
    async ask(payload) {
      const { id, answer } = run(payload);
      const first = await answer;
      if (first.type === 'next') socket.send(JSON.stringify({ type: 'complete', id }));
      return first;
    },
    close: () => {
      socket.close();
    },
  };
}
