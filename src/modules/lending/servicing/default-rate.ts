/** A legal figure, in force from a day until the next one. Rates in millionths a year. */
type Dated = readonly (readonly [from: string, rateMillionths: number])[];

/**
 * The highest interest of any kind, by the day of the contract: the decree on the Credit Business Act (대부업법 시행령),
 * articles 5 and 9, as amended. Each reduction applies to contracts made or renewed from that day on.
 */
const CEILING: Dated = [
  ['2002-10-27', 660_000],
  ['2007-10-04', 490_000],
  ['2010-07-21', 440_000],
  ['2011-06-27', 390_000],
  ['2014-04-02', 349_000],
  ['2016-03-03', 279_000],
  ['2018-02-08', 240_000],
  ['2021-07-07', 200_000],
];

/**
 * What may be added to the contract's rate on what is overdue: 3 percentage points since 30 April 2018, by the notice
 * of the Financial Services Commission under article 15 (3) of the Credit Business Act.
 */
const MARGIN_MILLIONTHS = 30_000;

/**
 * The rate on what is overdue, in millionths: the contract's rate and the addition, together at most the ceiling of the
 * day of the contract. A contract above the ceiling gets no addition; this rule does not lower the contract's own rate.
 */
export function defaultRateMillionths(contractRateMillionths: number, agreedOn: string): number {
  const ceiling = CEILING.findLast(([from]) => from <= agreedOn)?.[1] ?? Infinity;
  return contractRateMillionths + Math.min(MARGIN_MILLIONTHS, Math.max(0, ceiling - contractRateMillionths));
}
