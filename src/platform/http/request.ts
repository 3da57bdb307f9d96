import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** An answer that is not the expected one: a status and a sentence for the client. */
export class HttpProblem extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}

/**
 * Reads a body of at most `limit` bytes as text. What is longer is refused before it is read.
 * @throws HttpProblem 413 or 415.
 */
export function readText(request: IncomingMessage, limit: number): Promise<string> {
  const encoding = request.headers['content-encoding'];
  if (encoding !== undefined && encoding !== 'identity') {
    return Promise.reject(new HttpProblem(415, 'Send the body uncompressed.'));
  }
  const tooLarge = (): HttpProblem => new HttpProblem(413, `The body is larger than ${limit} bytes.`);
  if (Number(request.headers['content-length'] ?? 0) > limit) return Promise.reject(tooLarge());
  // Plain events: an async iterator over a stream costs more than parsing the usual body.
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > limit) {
        request.pause();
        reject(tooLarge());
      } else {
        chunks.push(chunk);
      }
    });
    request.on('end', () => {
      const [only] = chunks;
      resolve((chunks.length === 1 && only ? only : Buffer.concat(chunks)).toString('utf8'));
    });
    request.on('error', reject);
  });
}

const REQUEST_ID = /^[\w.-]{8,64}$/;

/** The caller's own `X-Request-Id` when it is a plain one, so that his log and ours can be laid side by side. */
export function requestIdOf(request: IncomingMessage): string {
  const given = request.headers['x-request-id'];
  return typeof given === 'string' && REQUEST_ID.test(given) ? given : randomUUID();
}

/** Address of the client: the socket's, or what the balancer in front says when it is trusted. */
export function addressOf(request: IncomingMessage, trustProxy: boolean): string | null {
  const forwarded = trustProxy ? request.headers['x-forwarded-for'] : undefined;
  const last = typeof forwarded === 'string' ? forwarded.split(',').at(-1)?.trim() : undefined;
  return last ?? request.socket.remoteAddress ?? null;
}
