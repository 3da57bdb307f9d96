/** The highest percentage told: beyond it a ratio says only that what it is measured by is next to nothing. */
export const MAX_PERCENT = 1_000_000;

/**
 * Percentages have two decimals, halves up, and are rounded before rules look at them: what is shown is what was judged.
 */
export function rounded(percent: number): number {
  return Math.max(-MAX_PERCENT, Math.min(MAX_PERCENT, Math.round(percent * 100) / 100));
}

/** A part of a whole in percent; null when either is not known, or the whole is nothing. */
export const percentOf = (part: number | null, whole: number | null): number | null =>
  part === null || whole === null || whole <= 0 ? null : rounded((100 * part) / whole);

/**
 * What twelve months of a payment, or of a saving, are of a year's income, in percent. Nothing is nought percent whatever
 * the income; null when either is not known, or there is no income.
 */
export const yearlyPercentOf = (monthlyWon: number | null, yearlyIncomeWon: number | null): number | null =>
  monthlyWon === 0 ? 0 : percentOf(monthlyWon === null ? null : 12 * monthlyWon, yearlyIncomeWon);
