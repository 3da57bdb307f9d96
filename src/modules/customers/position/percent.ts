import { exactly, halfUp, productOf, quotientOf } from '../../../platform/exact-fraction.js';

/** The highest percentage shown: beyond it a ratio only says that its denominator is close to 0. */
export const MAX_PERCENT = 1_000_000;

const bounded = (percent: number): number => Math.max(-MAX_PERCENT, Math.min(MAX_PERCENT, percent));

/**
 * Percentages have two decimals, halves up by the digits they are written with (70.225 is 70.23), and are rounded before
 * rules look at them: what is shown is what was judged.
 */
export const rounded = (percent: number): number => bounded(halfUp(exactly(percent), 2));

/** A part of a whole in percent; null when either is not known, or the whole is 0. */
export const percentOf = (part: number | null, whole: number | null): number | null =>
  part === null || whole === null || whole <= 0 ? null : bounded(exactPercent(part, whole));

/**
 * Twelve months of a payment, or of a saving, in percent of a year's income. An amount of 0 is 0 percent at any income;
 * null when either is not known, or there is no income.
 */
export const yearlyPercentOf = (monthlyWon: number | null, yearlyIncomeWon: number | null): number | null =>
  monthlyWon === 0 ? 0 : percentOf(monthlyWon === null ? null : 12 * monthlyWon, yearlyIncomeWon);

function exactPercent(part: number, whole: number): number {
  // A quotient of safe integers never rounds up to a whole number that it lies below, so that `floor` is exact.
  const [dividend, divisor] = [20_000 * part + whole, 2 * whole];
  return Number.isSafeInteger(dividend) && Number.isSafeInteger(divisor)
    ? Math.floor(dividend / divisor) / 100
    : halfUp(quotientOf(productOf(exactly(100), exactly(part)), exactly(whole)), 2);
}
