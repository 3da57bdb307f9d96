import { checkedHistory, type Outlook, type Values } from '../series.js';
import { drift, seasonalNaive } from './naive.js';
import { dampedTrend, ets, simpleSmoothing } from './smoothing-methods.js';
import { theta } from './theta.js';

/** A method that forecasts from the series alone, without training. */
export interface Companion {
  /** @throws SeriesUnfit that names the field. Accepts any series of at least one finite observation. */
  forecast(values: Values, outlook: Outlook): Float64Array;
}

export type CompanionName = 'SEASONAL_NAIVE' | 'DRIFT' | 'SIMPLE_SMOOTHING' | 'THETA' | 'DAMPED_TREND' | 'ETS';

/** Runs a method on checked input; when its arithmetic overflows, returns the seasonal naive. */
const companion = (method: (values: Float64Array, outlook: Outlook) => Float64Array): Companion => ({
  forecast(values, outlook) {
    const history = checkedHistory(values, outlook);
    const forecast = method(history, outlook);
    return forecast.every(Number.isFinite) ? forecast : seasonalNaive(history, outlook);
  },
});

/** The plain methods that every forecast is compared with, by name. */
export const companions: Readonly<Record<CompanionName, Companion>> = {
  SEASONAL_NAIVE: companion(seasonalNaive),
  DRIFT: companion(drift),
  SIMPLE_SMOOTHING: companion(simpleSmoothing),
  THETA: companion(theta),
  DAMPED_TREND: companion(dampedTrend),
  ETS: companion(ets),
};
