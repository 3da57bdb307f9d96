/** The weight that an `Accept` or `Accept-Encoding` header gives an entry; null when it does not name it. */
function weightOf(header: string, name: string): number | null {
  for (const part of header.split(',')) {
    const [token, ...parameters] = part.split(';').map((piece) => piece.trim().toLowerCase());
    if (token !== name) continue;
    const q = parameters.find((parameter) => parameter.startsWith('q='));
    const weight = q === undefined ? 1 : Number(q.slice(2));
    return Number.isNaN(weight) ? 0 : weight;
  }
  return null;
}

/** The encodings of a file, smallest first. */
const ENCODINGS = ['br', 'gzip', 'identity'] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** A client that does not refuse the plain form accepts it (RFC 9110, 12.5.3), but any named form is preferred. */
const PLAIN_UNASKED = 1e-6;

function encodingWeight(header: string, encoding: Encoding): number {
  return weightOf(header, encoding) ?? weightOf(header, '*') ?? (encoding === 'identity' ? PLAIN_UNASKED : 0);
}

/**
 * Picks the available form that the client prefers, and among equals the smallest (RFC 9110, 12.5.3). Plain when it
 * accepts none: better than 406.
 */
export function negotiateEncoding(header: string | undefined, atHand: (encoding: Encoding) => boolean): Encoding {
  const given = header ?? '';
  const best = (chosen: Encoding, other: Encoding) =>
    encodingWeight(given, other) > encodingWeight(given, chosen) ? other : chosen;
  const found = ENCODINGS.filter((encoding) => atHand(encoding)).reduce(best);
  return encodingWeight(given, found) > 0 ? found : 'identity';
}

/** Whether the client accepts an uncompressed answer. */
export function takesPlain(header: string | undefined): boolean {
  return encodingWeight(header ?? '', 'identity') > 0;
}

/** Whether the client asks for a page by name, as browsers do; a bare wildcard, as from curl, does not count. */
export function wantsHtml(accept: string | undefined): boolean {
  return (weightOf(accept ?? '', 'text/html') ?? 0) > 0;
}

/** Whether `If-None-Match` names this entity tag, compared weakly (RFC 9110, 13.1.2). */
export function matchesTag(header: string | undefined, tag: string): boolean {
  if (header === undefined) return false;
  return header.split(',').some((candidate) => ['*', tag].includes(candidate.trim().replace(/^W\//, '')));
}
