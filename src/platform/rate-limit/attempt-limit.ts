/** Slows down whoever keeps failing, such as at logging in, without ever locking anyone out for good. */
export interface AttemptLimit {
  /** How long the next attempt with this key has to wait, in milliseconds; 0 when it may be made now. */
  check(key: string): Promise<number>;
  /** Counts a failure. */
  fail(key: string): Promise<void>;
  /** Forgets the failures. */
  succeed(key: string): Promise<void>;
}

export interface AttemptSettings {
  /** Failures after which delays begin. */
  readonly failures: number;
  /** How long after the last failure, and the delay it caused, all are forgotten. */
  readonly windowMs: number;
  /** The first delay; each further failure doubles it. */
  readonly firstDelayMs: number;
  readonly longestDelayMs: number;
}

/** Five is what people mistype. From a second on, doubling, ten more guesses take a quarter of an hour. */
export const ATTEMPT_DEFAULTS: AttemptSettings = {
  failures: 5,
  windowMs: 15 * 60_000,
  firstDelayMs: 1_000,
  longestDelayMs: 15 * 60_000,
};

/** How long to wait after so many failures. */
export function delayAfter(failures: number, settings: AttemptSettings): number {
  if (failures < settings.failures) return 0;
  return Math.min(settings.longestDelayMs, settings.firstDelayMs * 2 ** (failures - settings.failures));
}
