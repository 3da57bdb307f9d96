import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Caller } from '../access/index.js';
import { Refusal } from '../errors/index.js';
import { DEFAULT_LOCALE, requestedLocale, type Locale } from '../text.js';
import { addressOf, HttpProblem, requestIdOf } from './request.js';
import type { Route } from './server.js';

/** Files are for download, never for display, so that no browser runs their content in this server's origin. */
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
  /** The HTTP status of a refusal, by its code; 400 for others. */
  readonly statusOf: Readonly<Record<string, number>>;
  readonly trustProxy: boolean;
}

/** A request allowed by a link: the token is its only credential. */
export interface LinkRequest {
  readonly caller: Caller;
  readonly token: string;
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
}

/**
 * Serves links that contain their own permission. A refusal becomes an answer with its code, in the language of
 * the header or, without one, of the link;
 * other methods get 405.
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
  locale: requestedLocale(request.headers['accept-language']) ?? localeOfUrl(request.url) ?? DEFAULT_LOCALE,
  address: addressOf(request, trustProxy),
});

const LANGUAGE = 'lang';

/** The URL of a link, which keeps the language in which it was asked for, since those who follow it may send no header. */
export function linkUrl(publicUrl: string | null, path: string, { locale }: Pick<Caller, 'locale'>): string {
  return `${publicUrl ?? ''}${path}${locale === DEFAULT_LOCALE ? '' : `?${LANGUAGE}=${locale}`}`;
}

const localeOfUrl = (url = ''): Locale | null =>
  requestedLocale(new URLSearchParams(url.split('?')[1] ?? '').get(LANGUAGE) ?? undefined);

/** The declared length of a body; null when there is none. */
export function declaredBytesOf(request: IncomingMessage): number | null {
  const length = request.headers['content-length'];
  return length === undefined ? null : Number(length);
}

/** Sends a 201 answer. */
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
  /** Null when the size is not known before writing. */
  readonly bytes: number | null;
  readonly stream: Readable;
}

/** Sends a file as an attachment; for HEAD only its headers. */
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
  // A client that leaves in the middle cannot receive an error answer.
  await pipeline(stream, response).catch((error: unknown) => {
    if (!response.destroyed) throw error;
  });
}

/** A text in the form that headers carry (RFC 8187): nothing in it can end the header. */
function extendedValue(text: string): string {
  return encodeURIComponent(text).replace(/['()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
}
