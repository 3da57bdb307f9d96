import { quarterOfMonth } from '../basis/index.js';
import type { QuarterTotal } from './demo-spending.js';

/** How much is spent by card in a month before what befell somebody, in won, and what of it at once. */
export interface SpendingLevel {
  readonly usualWon: number;
  readonly oneOffWon: number;
  readonly creditShare: number;
}

const UNIT_WON = 1_000;
const MONTHS_OF_DEMO_QUARTER = 3;

/**
 * The card spending of months as the file of quarters has it. Months of no quarter of the file, those after its last one among
 * them, are as those of the nearest quarter are without what stands out.
 */
export class MonthSpending {
  readonly #byQuarter: ReadonlyMap<string, QuarterTotal>;

  constructor(private readonly totals: readonly QuarterTotal[]) {
    this.#byQuarter = new Map(totals.map((total) => [total.quarter, total]));
  }

  /** The level of a month, counted from the year 0; null where no quarter is known. */
  levelOf(month: number): SpendingLevel | null {
    const quarter = quarterOfMonth(month);
    const own = this.#byQuarter.get(quarter);
    const [oldest, newest] = [this.totals[0], this.totals.at(-1)];
    const near = own ?? (oldest && quarter < oldest.quarter ? oldest : newest);
    if (!near) return null;
    const { totalWon, oneOffWon, creditShare, shift } = near;
    const isMiddle = month % MONTHS_OF_DEMO_QUARTER === 1;
    return {
      usualWon: (totalWon - oneOffWon) / shift,
      oneOffWon: own && isMiddle ? oneOffWon * MONTHS_OF_DEMO_QUARTER : 0,
      creditShare,
    };
  }

  /**
   * What months spent, newest first from one on, in whole thousands of won: of the months of a quarter of the file in the
   * shares given and to the won what its line says.
   */
  spread(latest: number, shares: readonly number[]): number[] {
    const spent = shares.map((share) => Math.round(share / UNIT_WON) * UNIT_WON);
    const backOf = Map.groupBy(shares.keys(), (back) => quarterOfMonth(latest - back));
    for (const [quarter, backs] of backOf) {
      const total = this.#byQuarter.get(quarter);
      if (!total || backs.length < MONTHS_OF_DEMO_QUARTER) continue;
      const regular = allocate(
        (total.totalWon - total.oneOffWon) * MONTHS_OF_DEMO_QUARTER,
        backs.map((back) => shares[back] ?? 0),
      );
      for (const [index, back] of backs.entries())
        spent[back] =
          (regular[index] ?? 0) +
          ((latest - back) % MONTHS_OF_DEMO_QUARTER === 1 ? total.oneOffWon * MONTHS_OF_DEMO_QUARTER : 0);
    }
    return spent;
  }
}

/** A sum in parts as large as their shares, in whole thousands of won; the last takes what rounding leaves. */
function allocate(sumWon: number, shares: readonly number[]): number[] {
  const all = shares.reduce((sum, share) => sum + share, 0);
  let left = sumWon;
  let sharesLeft = all;
  return shares.map((share) => {
    const part = sharesLeft > 0 ? Math.round((left * share) / sharesLeft / UNIT_WON) * UNIT_WON : left;
    left -= part;
    sharesLeft -= share;
    return part;
  });
}
