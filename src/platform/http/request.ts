import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** Machine-readable details of a problem. */
export interface ProblemDetails {
  /** When absent: NOT_FOUND for status 404, INTERNAL_SERVER_ERROR from 500 on, else BAD_REQUEST. */
  readonly code?: string;
  /** Path of the input at fault. */
  readonly field?: readonly string[];
  readonly headers?: Readonly<Record<string, string>>;
}

/** An error answer: a status and a sentence for the client. */
export class HttpProblem extends Error {
  constructor(
    readonly status: number,
    message: string,
    readonly details: ProblemDetails = {},
  ) {
    super(message);
  }
}

/** How long a request may take to arrive, in milliseconds. */
const ARRIVAL_TIMEOUT_MS = 15_000;
/** The longest time that any request may get. */
export const MAX_PATIENCE_MS = 120_000;
const patience = new WeakMap<IncomingMessage, number>();

/** Gives one request more time to arrive than usual, at most two minutes: a file over a slow line. */
export function extendTimeout(request: IncomingMessage): void {
  patience.set(request, MAX_PATIENCE_MS);
}

export function patienceFor(request: IncomingMessage): number {
  return patience.get(request) ?? ARRIVAL_TIMEOUT_MS;
}

/**
 * A body of at most `limit` bytes, piece by piece. When the reader stops early, the connection stays open so that the
 * client can read the answer; a body that declares a greater length is refused unread.
 * @throws HttpProblem 413 or 415; the reader counts bodies without a declared length.
 */
export function bodyStream(request: IncomingMessage, limit: number): AsyncIterable<Buffer> {
  requireReadable(request, limit);
  return request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>;
}

export const bodyTooLarge = (limit: number): HttpProblem =>
  new HttpProblem(413, `The body is larger than ${limit} bytes.`);

function requireReadable(request: IncomingMessage, limit: number): void {
  const encoding = request.headers['content-encoding'];
  if (encoding !== undefined && encoding !== 'identity') throw new HttpProblem(415, 'Send the body uncompressed.');
  if (Number(request.headers['content-length'] ?? 0) > limit) throw bodyTooLarge(limit);
}

/**
 * Reads a body of at most `limit` bytes as text. A longer one is refused unread.
 * @throws HttpProblem 413 or 415.
 */
export async function readText(request: IncomingMessage, limit: number): Promise<string> {
  requireReadable(request, limit);
  // Plain events: an async iterator over a stream costs more than parsing the usual body.
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const onData = (chunk: Buffer): void => {
      size += chunk.length;
      if (size <= limit) {
        chunks.push(chunk);
        return;
      }
      request.off('data', onData).pause();
      reject(bodyTooLarge(limit));
    };
    request.on('data', onData);
    request.on('end', () => {
      const [only] = chunks;
      resolve((chunks.length === 1 && only ? only : Buffer.concat(chunks)).toString('utf8'));
    });
    request.on('error', reject);
  });
}

/** Headers that may occur once. Node takes the first of several; a proxy in front may take the last. */
const SINGLE: readonly string[] = ['host', 'authorization', 'content-type', 'content-encoding', 'origin'];

/**
 * The header that a request repeats although it may not; null when there is none (RFC 9112, section 3.2, for `Host`).
 * Node's parser refuses contradictory lengths and transfer encodings.
 */
export function repeatedHeader({ rawHeaders }: IncomingMessage): string | null {
  const seen = new Set<string>();
  for (let at = 0; at < rawHeaders.length; at += 2) {
    const name = String(rawHeaders[at]).toLowerCase();
    if (!SINGLE.includes(name)) continue;
    if (seen.has(name)) return name;
    seen.add(name);
  }
  return null;
}

const REQUEST_ID = /^[\w.-]{8,64}$/;

/** The caller's own `X-Request-Id` when it is a plain one, so that their log and ours can be matched. */
export function requestIdOf(request: IncomingMessage): string {
  const given = request.headers['x-request-id'];
  return typeof given === 'string' && REQUEST_ID.test(given) ? given : randomUUID();
}

/** The client's address: the socket's, or the one reported by a trusted balancer in front. */
export function addressOf(request: IncomingMessage, trustProxy: boolean): string | null {
  const forwarded = trustProxy ? request.headers['x-forwarded-for'] : undefined;
  const last = typeof forwarded === 'string' ? forwarded.split(',').at(-1)?.trim() : undefined;
  return last ?? request.socket.remoteAddress ?? null;
}
