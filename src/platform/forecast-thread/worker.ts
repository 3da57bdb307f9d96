import { parentPort } from 'node:worker_threads';
import {
  companions,
  forecastWith,
  loadForecaster,
  SeriesUnfit,
  SHIPPED_FORECASTER,
  trackRecord,
} from '../forecasting/index.js';
import type { ForecastAnswer, ForecastOrder } from './orders.js';

const forecaster = await loadForecaster(SHIPPED_FORECASTER);

async function answer({ id, values, period, horizon }: ForecastOrder): Promise<ForecastAnswer> {
  if (values === null) return { id, identity: { name: forecaster.name, version: forecaster.version } };
  try {
    const outlook = { period, horizon };
    const record = await trackRecord(values, outlook, forecaster);
    const forecast = await forecastWith(record, values, outlook, forecaster);
    return { id, told: { record, forecast, baseline: companions.SEASONAL_NAIVE.forecast(values, outlook) } };
  } catch (error) {
    const fault = error instanceof SeriesUnfit ? error.fault : null;
    return { id, fault, message: error instanceof Error ? error.message : String(error) };
  }
}

parentPort?.on('message', (order: ForecastOrder) => {
  void answer(order).then((told) => parentPort?.postMessage(told));
});
