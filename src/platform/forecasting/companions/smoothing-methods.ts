import type { Outlook } from '../series.js';
import { fitEts } from './ets.js';
import { smooth } from './exponential.js';
import { seasonOf, withoutSeason, withSeason } from './season.js';
import type { EtsForm } from './state-space.js';

/** Fewer observations are not enough to fit a trend. */
const LEAST_FOR_TREND = 4;
/** More observations than the parameters of the smallest form of each trend. */
const LEAST_FOR: Readonly<Record<EtsForm['trend'], number>> = { NONE: 4, ADDITIVE: 10, DAMPED: 12 };
/** Longer seasons have more first indices than a likelihood can distinguish: they are removed before. */
const LONGEST_SEASON = 24;

const TRENDS = ['NONE', 'ADDITIVE', 'DAMPED'] as const;

/** Forecasts the series without its season, then restores the season. */
function onPlain(
  values: Float64Array,
  { period, horizon }: Outlook,
  forecast: (plain: Float64Array, outlook: Outlook) => Float64Array,
): Float64Array {
  const season = seasonOf(values, period);
  const plain = withoutSeason(values, season);
  return withSeason(forecast(plain, { period: 1, horizon }), plain.length, season);
}

const level = (plain: Float64Array, { horizon }: Outlook): Float64Array =>
  new Float64Array(horizon).fill(smooth(plain).level);

/** Simple exponential smoothing of the series without its season. */
export const simpleSmoothing = (values: Float64Array, outlook: Outlook): Float64Array =>
  onPlain(values, outlook, level);

const withTrend =
  (trend: 'ADDITIVE' | 'DAMPED') =>
  (values: Float64Array, outlook: Outlook): Float64Array =>
    onPlain(values, outlook, (plain, within) => {
      if (plain.length < LEAST_FOR_TREND) return level(plain, within);
      const fit = fitEts(plain, within, { trend, season: 'NONE', error: 'ADDITIVE' });
      return fit?.forecast ?? level(plain, within);
    });

/** Holt's linear trend. */
export const holt = withTrend('ADDITIVE');

/** The damped trend of Gardner and McKenzie (1985). */
export const dampedTrend = withTrend('DAMPED');

/** Exponential smoothing in the form that Akaike's corrected criterion prefers. */
export function ets(values: Float64Array, outlook: Outlook): Float64Array {
  if (outlook.period > LONGEST_SEASON) return onPlain(values, outlook, ets);
  const isPositive = values.every((value) => value > 0);
  const fits = formsFor(values.length, outlook.period, isPositive).flatMap(
    (form) => fitEts(values, outlook, form) ?? [],
  );
  const [first, ...others] = fits;
  if (!first) return simpleSmoothing(values, outlook);
  return others.reduce((best, fit) => (fit.criterion < best.criterion ? fit : best), first).forecast;
}

/** Forms that a series of this length allows. Multiplicative seasons with additive errors are numerically unstable. */
function formsFor(length: number, period: number, isPositive: boolean): readonly EtsForm[] {
  const seasons: readonly EtsForm['season'][] = period > 1 ? ['NONE', 'ADDITIVE', 'MULTIPLICATIVE'] : ['NONE'];
  const errors: readonly EtsForm['error'][] = isPositive ? ['ADDITIVE', 'MULTIPLICATIVE'] : ['ADDITIVE'];
  return errors.flatMap((error) =>
    TRENDS.filter((trend) => length >= LEAST_FOR[trend]).flatMap((trend) =>
      seasons
        .filter((season) => season !== 'MULTIPLICATIVE' || error === 'MULTIPLICATIVE')
        .map((season) => ({ trend, season, error })),
    ),
  );
}
