/** Names of fields whose value is never logged, wherever they stand. A number under such a name is a count or a limit. */
const SECRET_NAMES = 'password|passwd|secret|token|authorization|cookie|api[-_]?key|credential';
const SECRET_NAME = new RegExp(SECRET_NAMES, 'i');
/** The same in a line of JSON, where the value is a string. */
const SECRET_MEMBER = new RegExp(`("[^"]*(?:${SECRET_NAMES})[^"]*":)"(?:[^"\\\\]|\\\\.)*"`, 'gi');

/** Shapes of secrets and of identifying numbers inside a text, such as an error message of another system. */
const SECRET_TEXTS: readonly (readonly [RegExp, string])[] = [
  [/\bBearer\s+[\w.~+/-]+=*/gi, 'Bearer [hidden]'],
  [/\beyJ[\w-]+\.[\w-]+\.[\w-]*/g, '[hidden token]'],
  [/\bsk-[\w-]{6,}/g, '[hidden key]'],
  [/(\b[a-z][a-z+]{1,15}:\/\/[^\s:/@"]*):[^\s/@"]+@/gi, '$1:[hidden]@'],
  // Resident registration numbers and card numbers as people write them; without dashes they may be any number.
  [/\b\d{6}-[1-8]\d{6}\b/g, '[hidden number]'],
  [/\b\d{4}[- ]\d{4}[- ]\d{4}[- ]\d{4}\b/g, '[hidden number]'],
];

const REDACTED = '[hidden]';
/** Deeper or longer than this, a logged value is a mistake, and is cut. */
const MAX_DEPTH = 6;
const MAX_ITEMS = 50;
const MAX_TEXT = 4000;

/** A copy of a value that is safe to log: no secrets by name or by shape, and of limited size. */
export function scrub(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return scrubText(value);
  if (typeof value === 'bigint') return value.toString();
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  if (depth === MAX_DEPTH) return '[…]';
  if (isError(value)) return describeError(value, depth);
  if (Array.isArray(value)) return value.slice(0, MAX_ITEMS).map((item) => scrub(item, depth + 1));
  const entries = Object.entries(value).slice(0, MAX_ITEMS);
  return Object.fromEntries(
    entries.map(([name, held]) => [
      name,
      SECRET_NAME.test(name) && typeof held !== 'number' ? REDACTED : scrub(held, depth + 1),
    ]),
  );
}

/** Hides secrets in a finished line of JSON. */
export function scrubLine(line: string): string {
  return hideShapes(line.replace(SECRET_MEMBER, `$1"${REDACTED}"`));
}

const hideShapes = (text: string) =>
  SECRET_TEXTS.reduce((scrubbed, [shape, instead]) => scrubbed.replace(shape, instead), text);

function scrubText(text: string): string {
  return hideShapes(text.length > MAX_TEXT ? `${text.slice(0, MAX_TEXT)}…` : text);
}

/** Errors of other realms (worker threads, test sandboxes) are errors too. */
const isError = (value: object): value is Error & { code?: unknown } =>
  'message' in value && 'stack' in value && typeof value.stack === 'string';

/**
 * The fields that help to find a cause. Drivers attach statements and row values to their errors: those are left out.
 */
function describeError(error: Error & { code?: unknown }, depth: number): object {
  return {
    type: error.name,
    message: scrubText(error.message),
    ...(typeof error.code === 'string' || typeof error.code === 'number' ? { code: error.code } : {}),
    stack: scrubText(error.stack ?? ''),
    ...(error.cause === undefined ? {} : { cause: scrub(error.cause, depth + 1) }),
  };
}
