import { FIXED_ONE, ofMillionths, over, power, times, type Fixed } from './fixed-point.js';

const MILLIONTHS_A_POINT = 10_000;

/**
 * By what a change of the rate multiplies a limit: `perPoint` for each point that the rate falls, its inverse for each
 * that it rises, and linear between whole points.
 */
export function rateMultiplier(perPointMillionths: number, beforeMillionths: number, nowMillionths: number): Fixed {
  const fallen = beforeMillionths - nowMillionths;
  const whole = Math.floor(fallen / MILLIONTHS_A_POINT);
  const rest = BigInt(fallen - whole * MILLIONTHS_A_POINT);
  const perPoint = ofMillionths(perPointMillionths);
  const lower = wholePoints(perPoint, whole);
  return lower + (rest * (times(lower, perPoint) - lower)) / BigInt(MILLIONTHS_A_POINT);
}

const wholePoints = (perPoint: Fixed, points: number): Fixed =>
  points >= 0 ? power(perPoint, points) : over(FIXED_ONE, power(perPoint, -points));
