/**
 * Decimal fixed point on `bigint`: thirty digits after the point. With doubles, rounding would change a won now and
 * then and `Math.pow` may differ between machines; these numbers are the same everywhere.
 */
export type Fixed = bigint;

export const FIXED_ONE: Fixed = 10n ** 30n;
const MILLION = 1_000_000n;
/**
 * What truncation may have lost, far above thirty digits' errors and far below anything a rate in millionths can mean.
 */
const LOST: Fixed = FIXED_ONE / 10n ** 9n;
/** The step of limits, in won. */
const STEP_WON = 10_000n;

export const fixed = (whole: number): Fixed => BigInt(whole) * FIXED_ONE;

/** A ratio of whole numbers, such as 1/5. The divisor is not 0. */
export const ratio = (dividend: number | bigint, divisor: number | bigint): Fixed =>
  (BigInt(dividend) * FIXED_ONE) / BigInt(divisor);

/** A rate or share in millionths. */
export const ofMillionths = (millionths: number): Fixed => (BigInt(millionths) * FIXED_ONE) / MILLION;

export const times = (left: Fixed, right: Fixed): Fixed => (left * right) / FIXED_ONE;
export const over = (dividend: Fixed, divisor: Fixed): Fixed => (dividend * FIXED_ONE) / divisor;
export const least = (left: Fixed, right: Fixed): Fixed => (left < right ? left : right);
export const most = (left: Fixed, right: Fixed): Fixed => (left > right ? left : right);

/** A power with a whole exponent of at least 0, by repeated squaring. */
export function power(base: Fixed, exponent: number): Fixed {
  let result = FIXED_ONE;
  let square = base;
  for (let left = exponent; left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) result = times(result, square);
    square = times(square, square);
  }
  return result;
}

/** Whole won of an amount that is not negative, half a won rounding up. */
export const roundedWon = (amount: Fixed): number => Number((amount + FIXED_ONE / 2n + LOST) / FIXED_ONE);

/** The amount rounded down to steps of 10,000 won. */
export const steppedWon = (amount: Fixed): number => Number(((amount + LOST) / (FIXED_ONE * STEP_WON)) * STEP_WON);

/** A ratio that is not negative in millionths, half a millionth rounding up. */
export const roundedMillionths = (value: Fixed): number =>
  Number((value * MILLION + FIXED_ONE / 2n + LOST) / FIXED_ONE);
