import type { Outlook, Values } from '../series.js';
import { seasonOf, withoutSeason, withSeason } from './season.js';

/** The last season repeated; the last value when there is no whole season yet. This is the baseline for all others. */
export function seasonalNaive(values: Values, { period, horizon }: Outlook): Float64Array {
  const count = values.length;
  const last = values[count - 1] ?? 0;
  return Float64Array.from({ length: horizon }, (_, step) => values[count - period + (step % period)] ?? last);
}

/** The line from the first observation to the last, extended, with the season removed before and restored after. */
export function drift(values: Values, { period, horizon }: Outlook): Float64Array {
  const season = seasonOf(values, period);
  const plain = withoutSeason(values, season);
  const last = plain[plain.length - 1] ?? 0;
  const slope = plain.length > 1 ? (last - (plain[0] ?? 0)) / (plain.length - 1) : 0;
  const line = Float64Array.from({ length: horizon }, (_, step) => last + slope * (step + 1));
  return withSeason(line, plain.length, season);
}
