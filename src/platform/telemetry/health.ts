/** The result of a check whose part works but needs attention. */
export const DEGRADED = 'degraded';

/** Resolves when a part is healthy, to `DEGRADED` when only partly, and rejects when it is not. */
export type HealthCheck = () => Promise<unknown>;

type PartState = 'ok' | 'degraded' | 'unavailable';

export interface Readiness {
  /** Whether requests should come here. */
  readonly ready: boolean;
  /** Every part by name. The reasons are only logged: the answer is public. */
  readonly parts: Readonly<Record<string, PartState>>;
}

/** A part that has not answered by then is unhealthy; probes usually wait a few seconds. */
const TIMEOUT_MS = 2000;

/** Checks every part at once. Never throws. */
export async function readiness(
  checks: Readonly<Record<string, HealthCheck>>,
  timeoutMs = TIMEOUT_MS,
): Promise<Readiness> {
  const parts = await Promise.all(
    Object.entries(checks).map(async ([name, check]) => [name, await stateOf(check, timeoutMs)] as const),
  );
  return { ready: parts.every(([, state]) => state !== 'unavailable'), parts: Object.fromEntries(parts) };
}

async function stateOf(check: HealthCheck, timeoutMs: number): Promise<PartState> {
  const { promise: late, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new Error('no answer in time')), timeoutMs);
  try {
    return (await Promise.race([check(), late])) === DEGRADED ? 'degraded' : 'ok';
  } catch {
    return 'unavailable';
  } finally {
    clearTimeout(timer);
  }
}
