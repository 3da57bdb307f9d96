import type { RecordedForecast, SeriesForecaster } from '../../../platform/forecast-thread/index.js';
import type { QuarterRow } from '../quarters/index.js';
import { quarterAfter, quarterBefore } from '../source/index.js';

/** Fewest quarters in a row needed to forecast the next: two years, so that each season has been seen twice. */
export const LEAST_QUARTERS = 8;

/** Ends of a band, in won a month; null when the customer's past does not show whether such bands hold. */
export interface WonBand {
  readonly lowWon: number;
  readonly highWon: number;
  /** The share of the customer's past quarters within such bands, and the number of those quarters. */
  readonly coverage: number;
  readonly values: number;
}

/** What a customer may spend by card in the quarter after the newest, in won a month as quarters are given. */
export interface SpendingOutlook {
  readonly quarter: string;
  readonly medianWon: number;
  readonly band80: WonBand | null;
  readonly band95: WonBand | null;
  /** Quarters that it is based on. */
  readonly quarters: number;
  /** Whether it repeats the same quarter of the year before, because no method proved better for this customer. */
  readonly isYearBefore: boolean;
}

const SEASON = { period: 4, horizon: 1 } as const;

/** The newest quarters in a row, oldest first: what is missing is never filled in. */
function inARow(rows: readonly QuarterRow[]): readonly QuarterRow[] {
  const newestFirst = rows.toSorted((one, other) => other.quarter.localeCompare(one.quarter));
  const gap = newestFirst.findIndex(
    ({ quarter }, at) => at > 0 && quarter !== quarterBefore(newestFirst[at - 1]?.quarter ?? ''),
  );
  return (gap === -1 ? newestFirst : newestFirst.slice(0, gap)).toReversed();
}

/** The quarter after the newest, by methods that need no training; null when too few quarters in a row are known. */
export async function nextQuarter(
  rows: readonly QuarterRow[],
  companions: Pick<SeriesForecaster, 'forecast'>,
): Promise<SpendingOutlook | null> {
  const known = inARow(rows);
  const last = known.at(-1);
  if (!last || known.length < LEAST_QUARTERS) return null;
  const forecast = await companions.forecast(
    known.map(({ totalWon = 0 }) => totalWon),
    SEASON,
  );
  return {
    quarter: quarterAfter(last.quarter),
    medianWon: inWon(forecast.forecast.middle[0]),
    band80: bandOf(forecast, 0.8),
    band95: bandOf(forecast, 0.95),
    quarters: known.length,
    isYearBefore: forecast.forecast.method === 'SEASONAL_NAIVE',
  };
}

/** Nobody spends less than 0. */
const inWon = (value = 0): number => Math.max(0, Math.round(value));

function bandOf({ forecast }: RecordedForecast, level: number): WonBand | null {
  const band = forecast.bands.find((each) => each.level === level);
  if (band?.coverage == null) return null;
  const [lowWon, highWon] = [inWon(band.lower[0]), inWon(band.upper[0])];
  return { lowWon, highWon, coverage: band.coverage, values: band.scored };
}
