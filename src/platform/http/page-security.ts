import type { IncomingMessage } from 'node:http';

/** A valid host for a policy: a name or address and a port, and nothing that could end the directive. */
const HOST = /^[\w.-]+(:\d+)?$|^\[[\da-f:]+\](:\d+)?$/i;

/**
 * What a page may load and do: its own files only. The explorer's editor writes its colours into style elements at run
 * time, so only that page allows inline styles. The host is named for WebSockets because older Firefox and Safari do
 * not count them among 'self'.
 */
function contentSecurityPolicy(host: string | undefined, inlineStyles: boolean): string {
  const sockets = host !== undefined && HOST.test(host) ? ` ws://${host} wss://${host}` : '';
  return [
    "default-src 'self'",
    `style-src 'self'${inlineStyles ? " 'unsafe-inline'" : ''}`,
    `connect-src 'self'${sockets}`,
    "img-src 'self' data:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** Headers of every static answer. */
export const SECURITY_HEADERS = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
} as const;

/** Headers of a page, beside those of every static answer. */
export function pageHeaders(req: IncomingMessage, inlineStyles: boolean): Record<string, string> {
  return {
    'content-security-policy': contentSecurityPolicy(req.headers.host, inlineStyles),
    'cross-origin-opener-policy': 'same-origin',
    'x-frame-options': 'DENY',
  };
}
