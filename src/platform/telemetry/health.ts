/** Resolves when a part is well and rejects when it is not. */
export type HealthCheck = () => Promise<unknown>;

export interface Readiness {
  /** Whether requests should come here. */
  readonly ready: boolean;
  /** Every part by name. Why one is not well is for the log: the answer is public. */
  readonly parts: Readonly<Record<string, 'ok' | 'unavailable'>>;
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
  return { ready: parts.every(([, state]) => state === 'ok'), parts: Object.fromEntries(parts) };
}

async function stateOf(check: HealthCheck, timeoutMs: number): Promise<'ok' | 'unavailable'> {
  const { promise: late, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new Error('no answer in time')), timeoutMs);
  try {
    await Promise.race([check(), late]);
    return 'ok';
  } catch {
    return 'unavailable';
  } finally {
    clearTimeout(timer);
  }
}
