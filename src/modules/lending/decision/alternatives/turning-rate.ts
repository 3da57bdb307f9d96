/** The step in which rates are offered, in millionths: a hundredth of a percentage point. */
export const RATE_STEP_MILLIONTHS = 100;

/** Why no rate turns a decision. */
export type NoTurningRate =
  /** Staying on the current terms is better for the customer: no offer is needed. */
  | 'STAYS_ANYWAY'
  /** Not even 0 % makes staying as cheap as leaving. */
  | 'NOT_EVEN_AT_ZERO';

/**
 * The highest rate, in steps of 0.01 %p from 0, at which staying costs no more than leaving; one step above it costs
 * more. By bisection: one end always turns the decision and the other does not, so the answer is exact whatever
 * the costs are and however they are rounded.
 */
export function turningRate(
  currentMillionths: number,
  costAtWon: (rateMillionths: number) => number,
  leavingWon: number,
): number | NoTurningRate {
  if (costAtWon(currentMillionths) <= leavingWon) return 'STAYS_ANYWAY';
  if (costAtWon(0) > leavingWon) return 'NOT_EVEN_AT_ZERO';
  let turning = 0;
  let failing = Math.ceil(currentMillionths / RATE_STEP_MILLIONTHS);
  while (failing - turning > 1) {
    const middle = Math.floor((turning + failing) / 2);
    if (costAtWon(middle * RATE_STEP_MILLIONTHS) <= leavingWon) turning = middle;
    else failing = middle;
  }
  return turning * RATE_STEP_MILLIONTHS;
}
