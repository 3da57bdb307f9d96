import { checkedHistory, type Outlook, type Values } from '../series.js';
import { asItStands, realTimeOf, type Vintages } from './vintages.js';

/** A past moment to test a forecast from: the values known then, and those first published of what followed. */
export interface Origin {
  readonly history: Float64Array;
  /** At most as many values as the horizon; the last origins have fewer. */
  readonly actual: Float64Array;
}

/** With fewer observations before it, an origin says nothing about a method. */
const LEAST_HISTORY = 8;
/** Two seasons and a little: what the season test needs. */
const leastHistory = (period: number): number => Math.max(LEAST_HISTORY, period > 1 ? 2 * period + 2 : 0);

/** Twice the horizon of consecutive origins, within limits that keep a back-test quick. */
const ORIGINS_PER_STEP = 2;
/** A short horizon uses this many: an interval from two or four trials would say nothing. */
const USUAL_ORIGINS = 12;
export const MOST_ORIGINS = 48;

/**
 * The last moments of a series, one observation apart, oldest first; none when the series is too short. A forecast from
 * an origin sees its history and nothing else: with the vintages of a revised series, what was known then of it.
 * @throws SeriesUnfit
 */
export function rollingOrigins(values: Values, outlook: Outlook, vintages: Vintages | null = null): readonly Origin[] {
  const series = checkedHistory(values, outlook);
  const { period, horizon } = outlook;
  const wanted = Math.min(
    MOST_ORIGINS,
    Math.max(USUAL_ORIGINS, ORIGINS_PER_STEP * horizon),
    series.length - leastHistory(period),
  );
  if (wanted <= 0) return [];
  const past = vintages ? realTimeOf(values, vintages, outlook) : asItStands(series);
  return Array.from({ length: wanted }, (_, place) => {
    const length = series.length - wanted + place;
    return { history: past.historyOf(length), actual: past.actualOf(length, length + horizon) };
  });
}
