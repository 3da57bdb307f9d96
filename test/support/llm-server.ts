import { createServer, type AddressInfo, type Socket } from 'node:net';

/** One thing the server does on the connection, after it has read a request whole. */
export type Step = (socket: Socket) => Promise<void> | void;

export interface LlmServer {
  /** Base URL in the form that the configuration takes. */
  readonly url: string;
  /** Bodies of the requests so far. */
  readonly requests: readonly string[];
  /**
   * Requests whose connection neither side has closed. A client may dial, change its mind, and keep the connection for
   * later; that one is not counted.
   */
  readonly open: number;
  /** Sets what later requests get: the nth script for the nth request, the last one for all after it. */
  play(...scripts: readonly (readonly Step[])[]): void;
  /** Resolves once no request is open, with the milliseconds that took. */
  closed(): Promise<number>;
  stop(): Promise<void>;
}

/** A language model server that answers byte for byte as scripted, faults included. One request a connection. */
export async function startLlmServer(...scripts: readonly (readonly Step[])[]): Promise<LlmServer> {
  const sockets = new Set<Socket>();
  const asked = new Set<Socket>();
  const requests: string[] = [];
  let played = scripts;
  let first = 0;
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.setNoDelay(true);
    socket
      .on('error', () => undefined)
      .on('close', () => {
        sockets.delete(socket);
        asked.delete(socket);
      });
    void readRequest(socket).then(async (body) => {
      requests.push(body);
      if (!socket.destroyed) asked.add(socket);
      const script = played[Math.min(requests.length - 1 - first, played.length - 1)] ?? [];
      for (const step of script) if (!socket.destroyed) await step(socket);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    requests,
    get open() {
      return asked.size;
    },
    play(...next) {
      played = next;
      first = requests.length;
    },
    closed: async () => {
      const since = performance.now();
      while (asked.size > 0) await wait(2);
      return performance.now() - since;
    },
    stop: () => {
      for (const socket of sockets) socket.destroy();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

/** Reads one request with a content-length and returns its body. */
function readRequest(socket: Socket): Promise<string> {
  return new Promise((resolve) => {
    let received = Buffer.alloc(0);
    const onData = (bytes: Buffer): void => {
      received = Buffer.concat([received, bytes]);
      const headEnd = received.indexOf('\r\n\r\n');
      const length = Number(/content-length: (\d+)/i.exec(received.toString('latin1'))?.[1] ?? 0);
      if (headEnd < 0 || received.length < headEnd + 4 + length) return;
      socket.off('data', onData).resume();
      resolve(received.subarray(headEnd + 4).toString());
    };
    socket.on('data', onData);
  });
}

const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** Writes bytes as they are, outside any chunk. */
export const raw =
  (bytes: string | Buffer): Step =>
  (socket) =>
    new Promise((resolve) => socket.write(bytes, () => resolve()));

/** The head of an answer whose body follows in chunks. */
export const head = (status = 200, headers: Readonly<Record<string, string>> = {}): Step =>
  raw(
    [
      `HTTP/1.1 ${status} Scripted`,
      ...Object.entries({ 'content-type': 'text/event-stream', 'transfer-encoding': 'chunked', ...headers }).map(
        ([name, value]) => `${name}: ${value}`,
      ),
      '\r\n',
    ].join('\r\n'),
  );

/** One HTTP chunk of the body, in a write of its own. */
export const body = (bytes: string | Buffer): Step => {
  const content = Buffer.from(bytes);
  return raw(Buffer.concat([Buffer.from(`${content.length.toString(16)}\r\n`), content, Buffer.from('\r\n')]));
};

/** Ends the body as HTTP wants it and closes. */
export const end: Step = (socket) => void socket.end('0\r\n\r\n');

/** Cuts the connection with a TCP reset. */
export const reset: Step = (socket) => void socket.resetAndDestroy();

/** Closes without the last chunk. */
export const hangUp: Step = (socket) => void socket.end();

/** Stands still; not beyond its connection. */
export const pause =
  (ms: number): Step =>
  (socket) =>
    new Promise((resolve) => {
      const over = (): void => {
        clearTimeout(timer);
        socket.off('close', over);
        resolve();
      };
      const timer = setTimeout(over, ms);
      socket.once('close', over);
    });

/** A server-sent event. */
export const event = (data: unknown): string => `data: ${typeof data === 'string' ? data : JSON.stringify(data)}\n\n`;

const chunk = (delta: object, finishReason: string | null = null) =>
  event({
    id: 'chatcmpl-1',
    object: 'chat.completion.chunk',
    created: 1,
    model: 'scripted',
    choices: [{ index: 0, delta, finish_reason: finishReason }],
  });

export const text = (content: string): string => chunk({ content });
export const finish = (reason = 'stop'): string => chunk({}, reason);
export const usage = (promptTokens: number, completionTokens: number): string =>
  event({ choices: [], usage: { prompt_tokens: promptTokens, completion_tokens: completionTokens } });
export const DONE = event('[DONE]');

/** A whole and healthy answer, one chunk for each piece. */
export const answer = (...pieces: readonly string[]): readonly Step[] => [
  head(),
  body(chunk({ role: 'assistant', content: '' })),
  ...pieces.map((piece) => body(text(piece))),
  body(finish() + usage(7, pieces.length) + DONE),
  end,
];

/** A plain answer with a status, such as an error page. */
export const page = (status: number, content: string, headers: Readonly<Record<string, string>> = {}) => [
  head(status, { 'content-type': 'text/html', ...headers }),
  body(content),
  end,
];
