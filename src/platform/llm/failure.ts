import { UpstreamFailure } from '../errors/index.js';

const SYSTEM = 'language model';

/**
 * What went wrong at a provider. `refused`: it rejects the request (key, model, address or content). `malformed`: it
 * answered, but not with a whole reply.
 */
export type FailureKind = 'rate_limited' | 'server_error' | 'timeout' | 'malformed' | 'connection' | 'refused';

interface FailureDetail {
  readonly status?: number | null;
  /** How long the provider asks us to wait, in milliseconds. */
  readonly retryAfterMs?: number | null;
}

/**
 * One provider did not give a whole reply. It has no `cause` and repeats nothing from the provider: error texts of
 * servers and libraries may contain a key or a customer's text.
 */
export class ProviderFailure extends UpstreamFailure {
  readonly status: number | null;
  readonly retryAfterMs: number | null;

  constructor(
    readonly provider: string,
    readonly kind: FailureKind,
    { status = null, retryAfterMs = null }: FailureDetail = {},
  ) {
    super(SYSTEM, describe(provider, kind, status));
    this.status = status;
    this.retryAfterMs = retryAfterMs;
  }
}

/** No provider gave a whole reply; `failures` lists each provider's failure, in the order tried. */
export class LanguageModelFailure extends UpstreamFailure {
  /** When a retry may help, in milliseconds; null when no provider said. */
  readonly retryAfterMs: number | null;

  constructor(readonly failures: readonly ProviderFailure[]) {
    super(SYSTEM, `every provider failed: ${failures.map(({ message }) => message).join(', ')}`);
    const waits = failures.flatMap(({ retryAfterMs }) => retryAfterMs ?? []);
    this.retryAfterMs = waits.length > 0 ? Math.min(...waits) : null;
  }

  get kinds(): readonly FailureKind[] {
    return this.failures.map(({ kind }) => kind);
  }
}

function describe(provider: string, kind: FailureKind, status: number | null): string {
  return status === null ? `${provider} ${kind}` : `${provider} ${kind} (${status})`;
}
