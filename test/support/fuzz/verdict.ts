/**
 * What must never leave the process: stacks, paths, addresses, SQL, and the words of drivers. Chosen so that none of it
 * is in what the tests send, since an error may repeat that.
 */
const LEAKS = new RegExp(
  [
    ...[String.raw`\n +at `, String.raw`\\n +at `, 'node_modules', 'file://', String.raw`\.(ts|js|mjs):\d+`],
    ...['ECONN', 'EPIPE', 'ETIMEDOUT', String.raw`127\.0\.0\.1`, String.raw`localhost:\d`, 'postgres', 'SQLSTATE'],
    ...['QueryFailed', 'violates', 'duplicate key', 'invalid input syntax', 'syntax error at or near', 'pg_catalog'],
    ...['invalid byte sequence', 'out of range for type', 'relation "', 'column "', 'SELECT .+ FROM', 'INSERT INTO'],
    ...['UPDATE .+ SET', 'TypeError', 'RangeError', 'Cannot read prop', 'is not a function', 'is not iterable'],
    ...[String.raw`\[object Object\]`, 'argon2', '"target":', 'password_hash', process.cwd()],
  ].join('|'),
);

/** A request is expected to be refused, never to break: the codes of a fault, and of a system that is not there. */
const FAULTS = new Set(['INTERNAL_SERVER_ERROR', 'UPSTREAM_UNAVAILABLE', 'OPERATION_TIMEOUT', 'RATE_LIMITED']);

interface Answered {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly { readonly extensions?: { readonly code?: unknown }; readonly message?: unknown }[];
}

/** What is wrong with an answer to bad input; null when it is either data or refusals that each say why. */
export function faultIn({ status, text }: { readonly status: number; readonly text: string }): string | null {
  if (status >= 500 || status === 429) return `status ${status}: ${text.slice(0, 300)}`;
  const leak = LEAKS.exec(text);
  if (leak) return `leaks ${JSON.stringify(text.slice(Math.max(0, leak.index - 100), leak.index + 100))}`;
  let answer: Answered;
  try {
    answer = JSON.parse(text) as Answered;
  } catch {
    return `is not JSON: ${text.slice(0, 300)}`;
  }
  const topLevel = (answer.errors ?? []).map(({ extensions, message }) => ({ code: extensions?.code, message }));
  const errors: Said[] = [...topLevel, ...userErrorsOf(answer.data)];
  if (errors.length === 0 && answer.data == null) return `neither data nor errors: ${text.slice(0, 300)}`;
  const wrong = errors.find(({ code, message }) => !isCode(code) || typeof message !== 'string' || message === '');
  return wrong ? `an error without code or message, or with a code of a fault: ${JSON.stringify(wrong)}` : null;
}

function isCode(code: unknown): boolean {
  return typeof code === 'string' && /^[A-Z][A-Z_]+$/.test(code) && !FAULTS.has(code);
}

interface Said {
  readonly code?: unknown;
  readonly message?: unknown;
}

function userErrorsOf(data: Answered['data']): readonly Said[] {
  return Object.values(data ?? {}).flatMap((payload) =>
    typeof payload === 'object' && payload !== null && 'userErrors' in payload ? (payload.userErrors as Said[]) : [],
  );
}
