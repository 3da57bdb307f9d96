/** Slows down callers who keep failing, such as at login, without ever locking anyone out for good. */
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
  /** All failures are forgotten this long after the last one and its delay. */
  readonly windowMs: number;
  /** The first delay; each further failure doubles it. */
  readonly firstDelayMs: number;
  readonly longestDelayMs: number;
}

/** Five is what people mistype. From one second on, doubling, ten more guesses take a quarter of an hour. */
export const ATTEMPT_DEFAULTS: AttemptSettings = {
  failures: 5,
  windowMs: 15 * 60_000,
  firstDelayMs: 1_000,
  longestDelayMs: 15 * 60_000,
};

/** The delay after this many failures. */
export function delayAfter(failures: number, settings: AttemptSettings): number {
  if (failures < settings.failures) return 0;
  return Math.min(settings.longestDelayMs, settings.firstDelayMs * 2 ** (failures - settings.failures));
}
