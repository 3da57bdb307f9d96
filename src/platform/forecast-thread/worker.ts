import module from 'node:module';
import { parentPort } from 'node:worker_threads';
import type { ForecastAnswer, ForecastOrder } from './orders.js';

// Run from its TypeScript, as tests do, Node takes types away and looks for files by the names that imports give them:
// those of the compiled program.
if (import.meta.filename.endsWith('.ts'))
  module.registerHooks({
    resolve: (specifier, context, next) =>
      next(
        context.parentURL?.endsWith('.ts') === true ? specifier.replace(/^(\..*)\.js$/, '$1.ts') : specifier,
        context,
      ),
  });

const { companions, forecastWith, loadForecaster, SeriesUnfit, SHIPPED_FORECASTER, trackRecord } =
  await import('../forecasting/index.js');
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
