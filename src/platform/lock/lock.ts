export interface Lease {
  /** Greater than that of every earlier holder of the same name: a store that remembers the greatest refuses the rest. */
  readonly token: number;
  /** Aborts when the lease is lost, with an `UpstreamFailure` as reason: another may hold it from then on. */
  readonly signal: AbortSignal;
}

export interface LockOptions {
  /** How long to wait for the lock, in milliseconds. Not at all by default. */
  readonly waitMs?: number;
}

export interface Lock {
  /**
   * Does the work while holding the lock of that name, and answers what the work answers, also when the lease was lost
   * on the way: the work is told by `lease.signal`. `ttlMs` is how long the lock stays taken when the holder dies; while
   * the work runs it is renewed. A holder that asks again for the same name waits for itself.
   * @throws LockBusy when another holds it for all of `waitMs`; UpstreamFailure when it cannot be asked for.
   */
  withLock<T>(name: string, ttlMs: number, work: (lease: Lease) => Promise<T>, options?: LockOptions): Promise<T>;
}

/** Another holds the lock. */
export class LockBusy extends Error {
  override readonly name = 'LockBusy';

  constructor(readonly lock: string) {
    super(`the lock ${lock} is held by another`);
  }
}

/** A renewal every third of the lease leaves room for two that fail. */
export const RENEWALS_PER_LEASE = 3;

/** @throws RangeError on a lease too short to be renewed in time. */
export function assertLease(ttlMs: number): void {
  if (!Number.isSafeInteger(ttlMs) || ttlMs < 50) throw new RangeError('a lease is at least 50 whole milliseconds');
}
