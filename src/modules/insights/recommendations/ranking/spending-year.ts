import type { CategoryName } from '../../../spending/index.js';
import type { HealthPart } from '../../health/index.js';

/** One quarter of a customer, in won a month; categories in the order of the source. */
interface QuarterAmounts {
  readonly quarter: string;
  readonly totalWon: number;
  readonly creditWon: number;
  readonly checkWon: number;
  readonly majorWon: readonly number[];
  readonly detailWon: readonly number[];
  /** As the source has it. */
  readonly lifeStage: string | null;
}

/** What customers are judged by: their last four quarters, newest first, or fewer. All amounts are won a month. */
export interface SpendingYear {
  readonly quarters: readonly string[];
  readonly totalWon: readonly number[];
  readonly creditWon: readonly number[];
  readonly checkWon: readonly number[];
  readonly categories: ReadonlyMap<CategoryName, readonly number[]>;
  /** What somebody said, or else of the newest quarter; null when it is not known. */
  readonly lifeStage: string | null;
  /** Figures of the health score that are known. */
  readonly health: ReadonlyMap<HealthPart, number>;
}

const QUARTERS_OF_SPENDING_YEAR = 4;

/** What source amounts are cut to, and so the finest change of spending that means anything. */
export const STEP_WON = 10_000;

/**
 * The year that ends with the newest quarter; quarters of before it do not count, and those in it that are not known are
 * left out. Null for no quarter.
 */
export function spendingYear(
  rows: readonly QuarterAmounts[],
  names: Readonly<Record<'MAJOR' | 'DETAIL', readonly CategoryName[]>>,
  health: ReadonlyMap<HealthPart, number>,
): SpendingYear | null {
  const sorted = rows.toSorted((one, other) => (one.quarter > other.quarter ? -1 : 1));
  const [newest] = sorted;
  if (!newest) return null;
  const year = sorted.filter(({ quarter }) => placeOf(newest.quarter) - placeOf(quarter) < QUARTERS_OF_SPENDING_YEAR);
  const amounts = (level: 'MAJOR' | 'DETAIL', of: (row: QuarterAmounts) => readonly number[]) =>
    names[level].map((name, index) => [name, year.map((row) => of(row)[index] ?? 0)] as const);
  return {
    quarters: year.map(({ quarter }) => quarter),
    totalWon: year.map(({ totalWon }) => totalWon),
    creditWon: year.map(({ creditWon }) => creditWon),
    checkWon: year.map(({ checkWon }) => checkWon),
    categories: new Map([
      ...amounts('MAJOR', ({ majorWon }) => majorWon),
      ...amounts('DETAIL', ({ detailWon }) => detailWon),
    ]),
    lifeStage: newest.lifeStage,
    health,
  };
}

/** How many months of the year each quarter stands for: 3 of four, 12 of one; whole for each number of them. */
export const monthsEach = ({ quarters }: SpendingYear): number => 12 / quarters.length;

const placeOf = (quarter: string): number => 4 * Number(quarter.slice(0, 4)) + Number(quarter.slice(5));
