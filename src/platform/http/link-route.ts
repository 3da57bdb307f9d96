import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Caller } from '../access/index.js';
import { Refusal } from '../errors/index.js';
import { localeFrom } from '../text.js';
import { addressOf, HttpProblem, requestIdOf } from './request.js';
import type { Route } from './server.js';

/** Files are for keeping, never for showing: whatever is in one, no browser runs it in the name of this server. */
const FILE_HEADERS = {
  'cache-control': 'private, no-store',
  'content-security-policy': "default-src 'none'; sandbox",
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
} as const;

export interface LinkRouteOptions {
  /** The path before the token. */
  readonly start: string;
  readonly methods: readonly string[];
  /** The status that a refusal is answered with, by its code; 400 for others. */
  readonly statusOf: Readonly<Record<string, number>>;
  readonly trustProxy: boolean;
}

/** A request that a link allows: its token is all that is asked for. */
export interface LinkRequest {
  readonly caller: Caller;
  readonly token: string;
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
}

/**
 * Answers links that carry what they allow. A refusal becomes an answer with its code, in the caller's language; other
 * methods are answered with 405.
 */
export function linkRoute(
  { start, methods, statusOf, trustProxy }: LinkRouteOptions,
  handle: (given: LinkRequest) => Promise<void>,
): Route {
  return async (request, response, path) => {
    if (!methods.includes(request.method ?? ''))
      throw new HttpProblem(405, `Use ${methods.join(' or ')} here.`, { headers: { allow: methods.join(', ') } });
    const caller = callerOf(request, trustProxy);
    try {
      await handle({ caller, token: path.slice(start.length), request, response });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const [{ code, field, message }] = error.problems;
      throw new HttpProblem(statusOf[code] ?? 400, message[caller.locale], { code, ...(field && { field }) });
    }
    return true;
  };
}

const callerOf = (request: IncomingMessage, trustProxy: boolean): Caller => ({
  actor: null,
  requestId: requestIdOf(request),
  locale: localeFrom(request.headers['accept-language']),
  address: addressOf(request, trustProxy),
});

/** How long a body says that it is; null when it does not say. */
export function declaredBytesOf(request: IncomingMessage): number | null {
  const length = request.headers['content-length'];
  return length === undefined ? null : Number(length);
}

/** Answers that something was made. */
export function sendCreated(response: ServerResponse, body: object): void {
  const text = JSON.stringify(body);
  response.writeHead(201, {
    'cache-control': 'no-store',
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(text),
  });
  response.end(text);
}

export interface SentFile {
  readonly name: string;
  readonly mediaType: string;
  /** Null when nobody knows before it is written. */
  readonly bytes: number | null;
  readonly stream: Readable;
}

/** Hands a file out as an attachment; of HEAD its headers alone. */
export async function sendFile(
  { request, response }: Pick<LinkRequest, 'request' | 'response'>,
  { name, mediaType, bytes, stream }: SentFile,
): Promise<void> {
  response.writeHead(200, {
    ...FILE_HEADERS,
    'content-type': mediaType,
    ...(bytes !== null && { 'content-length': bytes }),
    'content-disposition': `attachment; filename*=UTF-8''${extendedValue(name)}`,
  });
  if (request.method === 'HEAD') {
    stream.destroy();
    response.end();
    return;
  }
  // Who goes away in the middle has no answer to be told anything in.
  await pipeline(stream, response).catch((error: unknown) => {
    if (!response.destroyed) throw error;
  });
}

/** A text in the form that headers carry (RFC 8187): nothing in it can end the header. */
function extendedValue(text: string): string {
  return encodeURIComponent(text).replace(/['()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
}
