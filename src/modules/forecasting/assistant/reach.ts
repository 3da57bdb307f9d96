import { periodNumber, periodOf, stepsOf, type Frequency, type Series } from '../series/index.js';
import { MOST_MONTHS_OF } from '../outlook/index.js';

/** A series, and how far ahead of today it can be forecast. */
export interface Reach {
  readonly series: Series;
  /** The period of its newest figure; null for a series without any. */
  readonly lastPeriod: string | null;
  /** Months from now; 0 where forecasts end before now, because newer figures are missing. */
  readonly mostMonths: number;
  /** What a forecast has to look ahead from the newest figure, to reach some months from now. */
  readonly monthsFromLast: (months: number) => number;
}

/** Months of one period; those of days are counted in whole months. */
const MONTHS_A_PERIOD: Readonly<Record<Frequency, number>> = { MONTH: 1, QUARTER: 3, YEAR: 12, DAY: 0 };

/** Forecasts begin at the newest figure, and people count from today. */
export function reachOf(series: Series, lastPeriod: string | null, today: string): Reach {
  const { frequency } = series;
  const most = MOST_MONTHS_OF[frequency];
  if (lastPeriod === null) return { series, lastPeriod, mostMonths: 0, monthsFromLast: () => most };
  const behind = periodNumber(frequency, periodOf(frequency, today)) - periodNumber(frequency, lastPeriod);
  const late = Math.max(0, behind);
  const isOver = late >= stepsOf(frequency, most);
  const monthsLate = late * MONTHS_A_PERIOD[frequency];
  return {
    series,
    lastPeriod,
    mostMonths: isOver ? 0 : most - monthsLate,
    monthsFromLast: (months) => Math.min(most, months + monthsLate),
  };
}
