import { dayNumber } from '../../../platform/calendar.js';
import type { VintageFigure, Vintages } from '../../../platform/forecasting/index.js';
import type { Vintage } from '../series/index.js';
import type { KnownStretch } from './stretch.js';

/** Most vintages read of revised periods, the newest periods first; older ones count as they stand now. */
export const MOST_REVISED = 6_000;

/** Those of some vintages, newest first, that are of a stretch. */
export const revisedIn = ({ observations }: KnownStretch, vintages: readonly Vintage[]): readonly Vintage[] => {
  const periods = new Set(observations.map(({ period }) => period));
  return vintages.filter(({ period }) => periods.has(period));
};

/**
 * All figures of each observation of a stretch, oldest first; null where none was revised: what was known then is what
 * stands now. @param revised of the stretch, newest first.
 */
export function vintagesOf({ observations }: KnownStretch, revised: readonly Vintage[]): Vintages | null {
  if (revised.length === 0) return null;
  const figures = new Map<string, VintageFigure[]>();
  for (const { period, value, knownFrom } of revised.toReversed()) {
    const known = figures.get(period) ?? [];
    known.push({ since: dayNumber(knownFrom), value: value === null ? null : Number(value) });
    figures.set(period, known);
  }
  return observations.map(
    ({ period, value, knownFrom }) => figures.get(period) ?? [{ since: dayNumber(knownFrom), value: Number(value) }],
  );
}
