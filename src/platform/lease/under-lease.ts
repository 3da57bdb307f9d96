import { Lease, type Renewed } from './lease.js';

/** Attempts after which work is given up. */
const MAX_ATTEMPTS = 5;
/** Seconds before the second attempt; each later one waits twice as long. */
const FIRST_DELAY_SECONDS = 5;

/** A row as a worker claimed it. */
interface ClaimedRow {
  /** Number of this attempt, from 1. */
  readonly attempts: number;
  readonly cancelRequested: boolean;
}

/** What a queue does with a row that an attempt holds. */
export interface HeldRow<Failure> {
  renew(): Promise<Renewed>;
  cancelled(): Promise<void>;
  fail(failure: Failure): Promise<void>;
  /** Another attempt after this many seconds, because of an error. */
  tryLater(seconds: number, error: unknown): Promise<void>;
  /** For another worker, at once; the attempt does not count. */
  giveBack(): Promise<void>;
  /** Why the work is not tried again after an error; null when it is. After the last attempt there is a reason. */
  failureOf(error: unknown, isLast: boolean): Failure | null;
  /** Why the work is given up when the workers of all its attempts died. */
  readonly givenUp: Failure;
}

/**
 * Does an attempt's work while its row is held. An attempt without a result is cancelled, failed, scheduled again or given
 * back. Returns whether the work has ended with it, one way or another.
 */
export async function underLease<Failure>(
  { attempts, cancelRequested }: ClaimedRow,
  row: HeldRow<Failure>,
  stopping: AbortSignal,
  work: (signal: AbortSignal) => Promise<void>,
): Promise<boolean> {
  if (cancelRequested) return hasEnded(row.cancelled());
  if (attempts > MAX_ATTEMPTS) return hasEnded(row.fail(row.givenUp));
  const lease = new Lease(() => row.renew(), stopping);
  try {
    return await hasEnded(work(lease.signal));
  } catch (error) {
    if (lease.ended === 'LOST') return false;
    if (lease.ended === 'CANCELLED') return await hasEnded(row.cancelled());
    if (lease.ended === 'STOPPED') return await isGoingOn(row.giveBack());
    const failure = row.failureOf(error, attempts >= MAX_ATTEMPTS);
    if (failure !== null) return await hasEnded(row.fail(failure));
    return await isGoingOn(row.tryLater(FIRST_DELAY_SECONDS * 2 ** (attempts - 1), error));
  } finally {
    lease.close();
  }
}

const hasEnded = (step: Promise<void>): Promise<true> => step.then(() => true);
const isGoingOn = (step: Promise<void>): Promise<false> => step.then(() => false);
