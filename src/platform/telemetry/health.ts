/** What a check resolves to that found its part working, and something in it that somebody should look at. */
export const DEGRADED = 'degraded';

/** Resolves when a part is well, to `DEGRADED` when only in part, and rejects when it is not. */
export type HealthCheck = () => Promise<unknown>;

type PartState = 'ok' | 'degraded' | 'unavailable';

export interface Readiness {
  /** Whether requests should come here. */
  readonly ready: boolean;
  /** Every part by name. Why one is not well is for the log: the answer is public. */
  readonly parts: Readonly<Record<string, PartState>>;
}

/** A part that has not answered by then is not well; probes usually wait a few seconds. */
const TIMEOUT_MS = 2000;

/** Asks every part at once. Never throws. */
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
