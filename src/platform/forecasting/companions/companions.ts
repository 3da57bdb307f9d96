import { checkedHistory, type Outlook, type Values } from '../series.js';
import { drift, seasonalNaive } from './naive.js';
import { dampedTrend, ets, simpleSmoothing } from './smoothing-methods.js';
import { theta } from './theta.js';

/** A method that answers from the series alone, without having been trained. */
export interface Companion {
  /** @throws SeriesUnfit that names the field. Any series of at least one finite observation is answered. */
  forecast(values: Values, outlook: Outlook): Float64Array;
}

export type CompanionName = 'SEASONAL_NAIVE' | 'DRIFT' | 'SIMPLE_SMOOTHING' | 'THETA' | 'DAMPED_TREND' | 'ETS';

/** A method on checked input; where its arithmetic leaves the range of numbers, the seasonal naive answers. */
const companion = (method: (values: Float64Array, outlook: Outlook) => Float64Array): Companion => ({
  forecast(values, outlook) {
    const history = checkedHistory(values, outlook);
    const forecast = method(history, outlook);
    return forecast.every(Number.isFinite) ? forecast : seasonalNaive(history, outlook);
  },
});

/** The plain methods that every forecast is held against, by name. */
export const companions: Readonly<Record<CompanionName, Companion>> = {
  SEASONAL_NAIVE: companion(seasonalNaive),
  DRIFT: companion(drift),
  SIMPLE_SMOOTHING: companion(simpleSmoothing),
  THETA: companion(theta),
  DAMPED_TREND: companion(dampedTrend),
  ETS: companion(ets),
};
