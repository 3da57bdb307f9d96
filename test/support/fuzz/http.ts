import { Agent, request } from 'node:http';

/** An answer as it came. */
export interface RawAnswer {
  readonly status: number;
  readonly text: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

export interface RawRequest {
  readonly method?: string;
  /** After the address of the server. */
  readonly path?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
  readonly token?: string | null;
  /** Sends the body only when the headers alone were not answered: who is refused by them can then read so. */
  readonly patient?: boolean;
}

const PATIENCE_MS = 20_000;

/** Sends what a well-behaved client would not, over connections that it keeps. */
export class HttpClient {
  private readonly agent: Agent;

  constructor(
    readonly url: string,
    readonly atOnce = 12,
  ) {
    this.agent = new Agent({ keepAlive: true, maxSockets: atOnce });
  }

  /**
   * Resolves with whatever is answered; rejects when the connection breaks without an answer. One that was idle may be
   * closed by the server in the moment it is used again: then the request goes over another, as browsers do it.
   */
  send(given: RawRequest): Promise<RawAnswer> {
    return this.#attempt(given).catch((error: unknown) => {
      if (error instanceof ClosedWhileIdle) return this.#attempt(given);
      throw error;
    });
  }

  #attempt({
    method = 'POST',
    path = '/graphql',
    headers = {},
    body,
    token = null,
    patient,
  }: RawRequest): Promise<RawAnswer> {
    const { promise, resolve, reject } = Promise.withResolvers<RawAnswer>();
    const all = {
      ...(body !== undefined && { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }),
      'accept-language': 'en',
      ...(token !== null && { authorization: `Bearer ${token}` }),
      ...headers,
    };
    const sent = request(this.url + path, { method, agent: this.agent, headers: all }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        const text = Buffer.concat(chunks).toString('utf8');
        resolve({ status: response.statusCode ?? 0, text, headers: response.headers });
      });
      response.on('error', reject);
    });
    sent.on('error', (error) => {
      reject(sent.reusedSocket && 'code' in error && error.code === 'ECONNRESET' ? new ClosedWhileIdle() : error);
    });
    if (patient) {
      sent.flushHeaders();
      const rest = setTimeout(() => sent.end(body), PATIENCE_MS);
      sent.on('response', () => clearTimeout(rest));
    } else {
      sent.end(body);
    }
    return promise;
  }

  /** Asks for a document in the ordinary way. */
  ask(query: string, variables: object = {}, token: string | null = null): Promise<RawAnswer> {
    return this.send({ body: JSON.stringify({ query, variables }), token });
  }

  close(): void {
    this.agent.destroy();
  }
}

class ClosedWhileIdle extends Error {}

/** Works through a list, so many at once. */
export async function inBatches<Item>(
  items: readonly Item[],
  atOnce: number,
  work: (item: Item, index: number) => Promise<void>,
): Promise<void> {
  let next = 0;
  const hand = async (): Promise<void> => {
    while (next < items.length) {
      const index = next++;
      await work(items[index] as Item, index);
    }
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, hand));
}
