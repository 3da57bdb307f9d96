import { GraphQLError } from 'graphql';
import { Refusal, UpstreamFailure } from '../errors/index.js';
import type { Locale } from '../text.js';
import { TOKEN_REFUSED, UNAVAILABLE, FAULT } from './errors.texts.js';

export { TOKEN_REFUSED } from './errors.texts.js';

/** Error codes that are not refusals of a use case. Each says what a client should do next. */
type PlatformErrorCode =
  | 'BAD_USER_INPUT'
  | 'COST_EXCEEDED'
  | 'INTERNAL_SERVER_ERROR'
  | 'OPERATION_TIMEOUT'
  | 'RATE_LIMITED'
  | 'UNAUTHENTICATED'
  | 'UPSTREAM_UNAVAILABLE';

const STATUS_BY_CODE: Partial<Record<string, number>> = {
  UNAUTHENTICATED: 401,
  RATE_LIMITED: 429,
  COST_EXCEEDED: 400,
  OPERATION_TIMEOUT: 503,
  UPSTREAM_UNAVAILABLE: 503,
};

/** RFC 6750, section 3: the challenge in answers that a token would have changed. */
const CHALLENGE = 'Bearer realm="moa"';
const WWW_AUTHENTICATE = 'www-authenticate';

/** The 401 for a request with an invalid token. */
export function tokenRefused(locale: Locale): GraphQLError {
  const challenge = `${CHALLENGE}, error="invalid_token", error_description="${TOKEN_REFUSED.en}"`;
  return platformError('UNAUTHENTICATED', TOKEN_REFUSED[locale], {}, new Map([[WWW_AUTHENTICATE, challenge]]));
}

/** The HTTP part of a refusal's code; null when it has none. */
function headOf(code: string): { status: number; headers: Map<string, string> } | null {
  const status = STATUS_BY_CODE[code];
  if (!status) return null;
  return { status, headers: new Map(status === 401 ? [[WWW_AUTHENTICATE, CHALLENGE]] : []) };
}

/** An error of the platform itself, with its HTTP status when nothing else was answered. */
export function platformError(
  code: PlatformErrorCode,
  message: string,
  details: Readonly<Record<string, unknown>> = {},
  headers: ReadonlyMap<string, string> = new Map(),
): GraphQLError {
  const status = STATUS_BY_CODE[code];
  return new GraphQLError(message, {
    extensions: { code, ...details, ...(status && { http: { status, headers: new Map(headers) } }) },
  });
}

/** Characters of an error that quotes input: enough to recognise it, and no answer grows with the input it refuses. */
const MESSAGE_SHOWN = 500;

/** A message that may quote a stranger's input, cut when too long. */
export const shortened = (message: string): string =>
  message.length > MESSAGE_SHOWN ? `${message.slice(0, MESSAGE_SHOWN)}…` : message;

/** The reader of an error. */
interface Presented {
  readonly requestId: string;
  readonly locale: Locale;
}

/** Reports internal errors. */
export type ReportFault = (error: unknown, requestId: string) => void;

function rootCause(error: GraphQLError): unknown {
  let cause: unknown = error;
  while (cause instanceof GraphQLError && cause.originalError) cause = cause.originalError;
  return cause;
}

/**
 * What a caller may see of something that was thrown outside any operation, such as while their token was looked up.
 */
export function presentThrown(error: unknown, caller: Presented, report: ReportFault): GraphQLError {
  const originalError = error instanceof Error ? error : new Error('not an error was thrown', { cause: error });
  return presentError(new GraphQLError(originalError.message, { originalError }), caller, report);
}

/**
 * Turns a resolver's error into what a caller may see. Refusals keep their code and use the caller's language; upstream
 * failures and faults are reported, and masked: no driver text, path or stack leaves the process.
 */
export function presentError(error: GraphQLError, caller: Presented, report: ReportFault): GraphQLError {
  const cause = rootCause(error);
  const located = (message: string, extensions: Record<string, unknown>): GraphQLError => {
    const presented = new GraphQLError(message, {
      ...(error.nodes && { nodes: error.nodes }),
      ...(error.source && { source: error.source }),
      ...(error.path && { path: error.path }),
      extensions,
    });
    // Compiled execution gives lines without nodes; this keeps the first answer and later ones alike.
    if (!error.nodes && error.locations) Object.assign(presented, { locations: error.locations });
    return presented;
  };

  if (cause instanceof Refusal) {
    const [first] = cause.problems;
    const problems = cause.problems.map(({ code, field, message }) => ({
      code,
      field,
      message: message[caller.locale],
    }));
    const head = headOf(first.code);
    return located(first.message[caller.locale], {
      code: first.code,
      ...(first.field && { field: first.field }),
      ...(problems.length > 1 && { problems }),
      ...(head && { http: head }),
    });
  }
  if (cause instanceof UpstreamFailure) {
    report(cause, caller.requestId);
    return located(UNAVAILABLE[caller.locale], {
      code: 'UPSTREAM_UNAVAILABLE',
      http: { status: 503, headers: new Map([['retry-after', '2']]) },
    });
  }
  // Errors of the compiled execution are GraphQLErrors without extensions, whatever their type says.
  const code = cause instanceof GraphQLError && (cause.extensions as Record<string, unknown> | undefined)?.['code'];
  if (cause instanceof GraphQLError && (code !== undefined || error.path === undefined)) {
    return code === undefined
      ? located(shortened(error.message), { ...error.extensions, code: 'BAD_USER_INPUT' })
      : located(shortened(cause.message), cause.extensions);
  }
  report(cause, caller.requestId);
  return located(FAULT[caller.locale], { code: 'INTERNAL_SERVER_ERROR', requestId: caller.requestId });
}
