import { CATEGORY_NAMES, type PersonQuarter } from '../../spending/index.js';
import { quarterNumber } from '../quarter-number.js';

/** Quarters a person is judged by: the latest, and what is known of the three before, a year in all. */
export const STAGE_QUARTERS = 4;

/** A person's year in the form features are read from. Shares are from 0 to 1, NaN where nothing was spent. */
export interface StageYear {
  readonly latest: PersonQuarter;
  readonly quartersKnown: number;
  /** Natural logarithm of 1 + thousand won a month, latest quarter. */
  readonly logTotal: number;
  /** The same of the latest quarter, less the mean of those before; NaN without any. */
  readonly logTotalChange: number;
  /** By major category, of the latest quarter. */
  readonly logMajor: readonly number[];
  /** Means over the year of each category's share of its level. */
  readonly majorShares: readonly number[];
  readonly detailShares: readonly number[];
  /** The latest share less the mean of those before; NaN without any. */
  readonly majorShareChanges: readonly number[];
}

const { MAJOR, DETAIL } = CATEGORY_NAMES;

/** The logarithm of amounts that differ by powers of ten; 1 is added so that 0 has one too. */
const logThousand = (won: number): number => Math.log1p(won / 1_000);

const sumOf = (amounts: readonly number[]): number => amounts.reduce((all, amount) => all + amount, 0);

/** The mean over quarters of each category's share, of those quarters that had any spending; NaN without any. */
function meanShares(quarters: readonly (readonly number[])[], width: number): number[] {
  const mean = new Array<number>(width).fill(0);
  let counted = 0;
  for (const amounts of quarters) {
    const sum = sumOf(amounts);
    if (sum === 0) continue;
    counted += 1;
    for (let at = 0; at < width; at += 1) mean[at] = (mean[at] ?? 0) + (amounts[at] ?? 0) / sum;
  }
  return mean.map((share) => (counted > 0 ? share / counted : NaN));
}

/**
 * The year that ends with a person's last quarter; null without any.
 * @param quarters oldest first; those more than three quarters before the last do not count.
 */
export function stageYear(quarters: readonly PersonQuarter[]): StageYear | null {
  const latest = quarters.at(-1);
  if (!latest) return null;
  const last = quarterNumber(latest.quarter);
  const year = quarters.filter(({ quarter }) => last - quarterNumber(quarter) < STAGE_QUARTERS);
  const before = year.slice(0, -1);
  const logTotal = logThousand(latest.totalWon);
  const logsBefore = before.map(({ totalWon }) => logThousand(totalWon));
  const now = meanShares([latest.majorWon], MAJOR.length);
  const then = meanShares(
    before.map(({ majorWon }) => majorWon),
    MAJOR.length,
  );
  return {
    latest,
    quartersKnown: year.length,
    logTotal,
    logTotalChange: logTotal - sumOf(logsBefore) / logsBefore.length,
    logMajor: latest.majorWon.map(logThousand),
    majorShares: meanShares(
      year.map(({ majorWon }) => majorWon),
      MAJOR.length,
    ),
    detailShares: meanShares(
      year.map(({ detailWon }) => detailWon),
      DETAIL.length,
    ),
    majorShareChanges: now.map((share, at) => share - (then[at] ?? NaN)),
  };
}

/** Months from the first card to the end of the quarter; never below 0. */
export function monthsAsMember({ joinedMonth, quarter }: PersonQuarter): number {
  const joined = 12 * Number(joinedMonth.slice(0, 4)) + Number(joinedMonth.slice(4));
  const now = 12 * Number(quarter.slice(0, 4)) + 3 * Number(quarter.slice(5));
  return Math.max(0, now - joined);
}
