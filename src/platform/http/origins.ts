import type { IncomingMessage, ServerResponse } from 'node:http';

/**
 * Whether a browser page of this origin may call a server reached as this host; clients without an origin are other
 * programs.
 */
export type OriginRule = (origin: string | undefined, host: string | undefined) => boolean;

/** Allows pages of this server itself and of the configured origins. */
export function originRule(allowed: readonly string[]): OriginRule {
  const known = new Set(allowed);
  return (origin, host) => {
    if (origin === undefined || known.has(origin)) return true;
    return host !== undefined && (origin === `http://${host}` || origin === `https://${host}`);
  };
}

/** Lets allowed origins read answers. Returns false for a preflight that is now answered. */
export function applyCors(
  request: IncomingMessage,
  response: ServerResponse,
  allows: OriginRule,
  methods = 'GET, POST, OPTIONS',
): boolean {
  const { origin, host } = request.headers;
  if (origin !== undefined) {
    response.setHeader('vary', 'Origin');
    if (allows(origin, host)) response.setHeader('access-control-allow-origin', origin);
  }
  if (request.method !== 'OPTIONS') return true;
  response.writeHead(204, {
    'access-control-allow-methods': methods,
    'access-control-allow-headers':
      'authorization, content-type, accept-language, apollo-require-preflight, x-request-id, x-moa-cost',
    'access-control-max-age': '600',
    allow: methods,
  });
  response.end();
  return false;
}
