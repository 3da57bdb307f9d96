import { APIConnectionError, APIConnectionTimeoutError, APIError } from 'openai';
import { ProviderFailure, type FailureKind } from './failure.js';
import { CallCut } from './guarded-call.js';

/** Maximum wait that a provider can ask for, in milliseconds: a wrong header must not disable it for good. */
const RETRY_AFTER_MAX_MS = 600_000;

/** Classifies an error of the client library, keeping its status and retry-after and none of its text. */
export function toProviderFailure(provider: string, error: unknown, now: Date): ProviderFailure {
  if (error instanceof ProviderFailure) return error;
  if (error instanceof CallCut || error instanceof APIConnectionTimeoutError)
    return new ProviderFailure(provider, 'timeout');
  if (error instanceof APIConnectionError) return new ProviderFailure(provider, 'connection');
  if (error instanceof APIError) return fromAnswer(provider, error as Answer, now);
  // A truncated body gives a TypeError ('terminated'), checked by name since realms may differ; unparsable content
  // gives a SyntaxError.
  const isCut = (error as Error | null)?.name === 'TypeError';
  return new ProviderFailure(provider, isCut ? 'connection' : 'malformed');
}

type Answer = APIError;

function fromAnswer(provider: string, { status, headers }: Answer, now: Date): ProviderFailure {
  // Without a status the error came as an object in the middle of the stream: the server gave up.
  if (status === undefined) return new ProviderFailure(provider, 'server_error');
  const retryAfterMs = parseRetryAfter(headers, now);
  return new ProviderFailure(provider, kindOf(status), { status, retryAfterMs });
}

function kindOf(status: number): FailureKind {
  if (status === 429) return 'rate_limited';
  if (status === 408) return 'timeout';
  return status >= 500 ? 'server_error' : 'refused';
}

/** Reads `retry-after-ms`, or `retry-after` in seconds or as a date; null when neither makes sense. */
export function parseRetryAfter(headers: Headers | undefined, now: Date): number | null {
  const milliseconds = headers?.get('retry-after-ms');
  const value = headers?.get('retry-after');
  const waitMs = milliseconds ? Number(milliseconds) : value ? waitOf(value, now) : NaN;
  return Number.isNaN(waitMs) ? null : Math.min(Math.max(waitMs, 0), RETRY_AFTER_MAX_MS);
}

function waitOf(value: string, now: Date): number {
  const seconds = Number(value);
  return Number.isNaN(seconds) ? Date.parse(value) - now.getTime() : seconds * 1000;
}
