import type { PrepaymentEffect } from '../../lending/index.js';
import { Random } from '../basis/index.js';

/** How a history leaves the agreed schedule for once; before and after it everything is paid on its day. */
export type LoanDeviation =
  /** An instalment is paid days after it could last be paid on time, with the interest on arrears. */
  | { readonly kind: 'LATE'; readonly days: number }
  /** Half of one comes late, and the rest a week after that. */
  | { readonly kind: 'IN_PARTS'; readonly days: number }
  /** The money for one comes days before it falls due, and is held until then. */
  | { readonly kind: 'EARLY'; readonly days: number }
  /** Principal is paid back early, a share of what is owed, days after an instalment. */
  | { readonly kind: 'PREPAID'; readonly days: number; readonly share: number; readonly effect: PrepaymentEffect };

/**
 * A deviation, and where it lies among the instalments that the books keep: 0 for the latest that can have one, 1 for
 * the first.
 */
export type PlacedDeviation = LoanDeviation & { readonly place: number };

/** What a deviation depends on. */
interface DeviatingLoan {
  readonly index: number;
  readonly status: string;
  readonly disbursedOn: string | null;
  readonly months: number;
  readonly paid: number;
}

/**
 * The share of histories that are long enough and have a deviation. With months of grace, a third of all loans deviate.
 */
const DEVIATION_SHARE = 0.58;
const WEIGHTS = { LATE: 34, IN_PARTS: 12, EARLY: 16, PREPAID: 38 } as const;
/**
 * Too short a history has no deviation, and principal is paid early only where instalments are left to become fewer or
 * smaller.
 */
const [LEAST_PAID, LEAST_LEFT] = [3, 8];
/** A deviation happens within so many instalments of the last paid one. */
export const DEVIATION_WITHIN = 11;
/**
 * Fewer instalments left than the first, or more than the second: the labels of what is worth refinancing lie between.
 */
const SHORTENED = { below: 20, above: 60 } as const;

/** The deviation of a loan's history, if it has one. */
export function deviationOf(seed: number, institution: string, loan: DeviatingLoan): PlacedDeviation | null {
  const { index, status, disbursedOn, months, paid } = loan;
  if (disbursedOn === null || paid < LEAST_PAID) return null;
  const random = Random.named(seed, institution, 'turn', index);
  if (!random.chance(DEVIATION_SHARE)) return null;
  const kind = random.weighted(WEIGHTS);
  const place = random.unit();
  const left = months - paid;
  if (kind === 'EARLY') return { kind, place, days: random.integer(2, 6) };
  if (kind !== 'PREPAID' || status !== 'ACTIVE' || left < LEAST_LEFT)
    return { kind: kind === 'PREPAID' ? 'LATE' : kind, place, days: random.integer(1, 9) };
  const shortens = (left < SHORTENED.below || left > SHORTENED.above) && random.chance(0.6);
  const effect = shortens ? 'SHORTEN_TERM' : 'LOWER_PAYMENT';
  return { kind, place, days: random.integer(3, 20), share: random.between(0.03, 0.12), effect };
}

/** How many repayments a history with a deviation has beside one for each instalment. */
export const extraRepayments = (deviation: LoanDeviation | null): number =>
  deviation?.kind === 'IN_PARTS' || deviation?.kind === 'PREPAID' ? 1 : 0;
