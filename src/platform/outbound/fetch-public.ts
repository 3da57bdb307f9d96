import { request as requestPlain, type ClientRequest, type IncomingHttpHeaders, type IncomingMessage } from 'node:http';
import { request as requestSecure } from 'node:https';
import type { LookupFunction } from 'node:net';
import { boundedBody } from './bounded-body.js';
import { OutboundError } from './outbound-error.js';
import { resolveChecked, type FoundAddress, type Resolve } from './resolve-checked.js';

/** What a fetch may do. */
export interface OutboundRules {
  /** Also `http`, which does not protect the content on its way. */
  readonly allowHttp: boolean;
  /** Also this machine's own addresses: for tests. */
  readonly allowLoopback: boolean;
  readonly maxBytes: number;
  /** For everything: name look-ups, connections, redirects and the body. */
  readonly timeoutMs: number;
  readonly maxRedirects: number;
  /** Resolves names; the system's resolver by default. */
  readonly resolve?: Resolve;
}

export interface Fetched {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  /** Empty for a status without a body, such as 304. */
  readonly body: Buffer;
  /** The final address. */
  readonly url: URL;
}

const REDIRECTS = new Set([301, 302, 303, 307, 308]);

/**
 * Fetches from any public address. Each address on the way is resolved once, checked, and connected to exactly as
 * checked: a name that changes its answer in between gains nothing.
 * @param headers sent to each host on the way; they hold no secret.
 * @throws OutboundError
 */
export async function fetchPublic(
  address: string,
  headers: Readonly<Record<string, string>>,
  rules: OutboundRules,
): Promise<Fetched> {
  const signal = AbortSignal.timeout(rules.timeoutMs);
  let url = allowedUrl(address, null, rules);
  try {
    for (let hops = 0; hops <= rules.maxRedirects; hops += 1) {
      const response = await answered(url, headers, { rules, signal });
      const { statusCode: status = 0, headers: responseHeaders } = response;
      if (!REDIRECTS.has(status)) {
        const body =
          status === 304 ? (response.destroy(), Buffer.alloc(0)) : await boundedBody(response, rules.maxBytes);
        // A body that ends with its connection reads as whole when the time limit ends the connection.
        signal.throwIfAborted();
        return { status, headers: responseHeaders, body, url };
      }
      response.destroy();
      url = allowedUrl(responseHeaders.location ?? '', url, rules);
    }
  } catch (error) {
    if (error instanceof OutboundError) throw error;
    if (signal.aborted) throw new OutboundError('TOO_SLOW', '', { cause: error });
    throw new OutboundError('UNREACHABLE', codeOf(error), { cause: error });
  }
  throw new OutboundError('REDIRECTS');
}

function allowedUrl(address: string, from: URL | null, { allowHttp }: OutboundRules): URL {
  const url = URL.parse(address, from?.href);
  if (!url) throw new OutboundError('ADDRESS', 'it is none');
  // A fetch that began with https must not continue with http.
  const mayBePlain = allowHttp && from?.protocol !== 'https:';
  if (url.protocol !== 'https:' && !(mayBePlain && url.protocol === 'http:'))
    throw new OutboundError('ADDRESS', 'its scheme is not allowed');
  if (url.username !== '' || url.password !== '') throw new OutboundError('ADDRESS', 'it names a user');
  return url;
}

interface Call {
  readonly rules: OutboundRules;
  readonly signal: AbortSignal;
}

async function answered(
  url: URL,
  headers: Readonly<Record<string, string>>,
  { rules, signal }: Call,
): Promise<IncomingMessage> {
  const addresses = await beforeAbort(resolveChecked(url.hostname, rules), signal);
  const options = {
    headers: { 'user-agent': 'moa', 'accept-encoding': 'gzip, br', ...headers },
    lookup: always(addresses),
    signal,
    agent: false as const,
  };
  const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>();
  const call: ClientRequest = url.protocol === 'https:' ? requestSecure(url, options) : requestPlain(url, options);
  call.once('response', resolve).on('error', reject).end();
  return promise;
}

/** Returns the checked addresses, whatever the name resolves to by now. */
function always(addresses: readonly [FoundAddress, ...FoundAddress[]]): LookupFunction {
  return (_host, { all }, callback) => {
    const [{ address, family }] = addresses;
    if (all) callback(null, [...addresses]);
    else callback(null, address, family);
  };
}

/** A resolver cannot be stopped: its answer is simply no longer awaited. */
async function beforeAbort<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  signal.throwIfAborted();
  const { promise, reject } = Promise.withResolvers<never>();
  const stop = (): void => reject(signal.reason);
  signal.addEventListener('abort', stop, { once: true });
  try {
    return await Promise.race([work, promise]);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code).slice(0, 40) : '';
