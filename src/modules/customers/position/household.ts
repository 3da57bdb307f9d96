/** What is known of a household's money in a month, in won; null for what is not known. */
export interface HouseholdMonth {
  /** Its first day. */
  readonly month: string;
  /** After tax. */
  readonly incomeWon: number | null;
  readonly spendingWon: number | null;
  /** Principal and interest that fell due. */
  readonly debtPaymentWon: number | null;
}

/** A household in its last months. Amounts in won a month; all are null with fewer than three months. */
export interface Household {
  /** Months that have all three figures, of those looked at. */
  readonly months: number;
  /** The first and the last month looked at, by their first days. */
  readonly from: string;
  readonly to: string;
  /** Medians, rounded down to the won. */
  readonly incomeWon: number | null;
  readonly spendingWon: number | null;
  readonly debtPaymentWon: number | null;
  /** Median of the money left over each month; below 0 where spending was above income. */
  readonly savingWon: number | null;
  /** Median income of the later half over that of the earlier, less one, in millionths; null from no income as well. */
  readonly incomeTrendMillionths: number | null;
}

/** Half a year: long enough that one odd month says little, short enough to speak of today. */
export const MONTHS_LOOKED_AT = 6;
/** With fewer months, the median would be chance. */
const FEWEST_MONTHS = 3;

/**
 * What a household saves, by the median of its last months: income less spending and payments on debts. A month that
 * lacks one of them is skipped; payments are 0 where there are no debts.
 */
export function householdOf(
  given: readonly HouseholdMonth[],
  { from, to, hasDebts }: { readonly from: string; readonly to: string; readonly hasDebts: boolean },
): Household {
  const stated = given
    .toSorted((one, other) => (one.month < other.month ? -1 : 1))
    .flatMap((month) => {
      const { incomeWon, spendingWon } = month;
      const debtPaymentWon = month.debtPaymentWon ?? (hasDebts ? null : 0);
      if (incomeWon === null || spendingWon === null || debtPaymentWon === null) return [];
      return [{ incomeWon, spendingWon, debtPaymentWon, savingWon: incomeWon - spendingWon - debtPaymentWon }];
    });
  const isEnough = stated.length >= FEWEST_MONTHS;
  const median = (of: (month: (typeof stated)[number]) => number): number | null =>
    isEnough ? medianWon(stated.map(of)) : null;
  return {
    months: stated.length,
    from,
    to,
    incomeWon: median(({ incomeWon }) => incomeWon),
    spendingWon: median(({ spendingWon }) => spendingWon),
    debtPaymentWon: median(({ debtPaymentWon }) => debtPaymentWon),
    savingWon: median(({ savingWon }) => savingWon),
    incomeTrendMillionths: isEnough ? trendMillionths(stated.map(({ incomeWon }) => incomeWon)) : null,
  };
}

/** The median of some amounts; for an even number of them, the mean of the two in the middle, rounded down. */
export function medianWon(amounts: readonly number[]): number {
  const inOrder = amounts.toSorted((one, other) => one - other);
  const half = inOrder.length / 2;
  const [low, high] = [inOrder[Math.ceil(half) - 1] ?? 0, inOrder[Math.floor(half)] ?? 0];
  return Math.floor((low + high) / 2);
}

function trendMillionths(amounts: readonly number[]): number | null {
  const half = Math.floor(amounts.length / 2);
  const [before, after] = [medianWon(amounts.slice(0, half)), medianWon(amounts.slice(-half))];
  return before === 0 ? null : Math.round((after / before - 1) * 1_000_000);
}
