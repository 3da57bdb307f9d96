import { parentPort } from 'node:worker_threads';
import {
  companions,
  forecastWith,
  loadForecaster,
  SeriesUnfit,
  trackRecord,
  type Forecaster,
} from '../forecasting/index.js';
import { END_THREAD } from '../own-thread.js';
import type { ForecastAnswer, ForecastOrder } from './orders.js';

const networks = new Map<number, Promise<Forecaster>>();

async function networkOf(network: number): Promise<Forecaster> {
  const opened = await networks.get(network);
  if (!opened) throw new Error('the network was let go');
  return opened;
}

/** A whole answer without its number. */
type ThreadAnswer = ForecastAnswer extends infer Each
  ? Each extends { readonly id: number }
    ? Omit<Each, 'id'>
    : never
  : never;

async function answer(order: ForecastOrder): Promise<ThreadAnswer> {
  switch (order.kind) {
    case 'OPEN':
      networks.set(order.network, loadForecaster(order.file));
      await networkOf(order.network);
      return { kind: 'DONE' };
    case 'CLOSE': {
      const opened = networks.get(order.network);
      networks.delete(order.network);
      await (await opened)?.close();
      return { kind: 'DONE' };
    }
    case 'QUANTILES':
      return { kind: 'QUANTILES', quantiles: await (await networkOf(order.network)).quantilesOfMany(order.asked) };
    case 'FORECAST': {
      const { network, values, outlook, vintages } = order;
      const forecaster = network === null ? null : await networkOf(network);
      const record = await trackRecord(values, outlook, forecaster, vintages);
      const forecast = await forecastWith(record, values, outlook, forecaster);
      const baseline = companions.SEASONAL_NAIVE.forecast(values, outlook);
      return { kind: 'FORECAST', forecast: { record, forecast, baseline } };
    }
  }
}

async function answerOrFault(order: ForecastOrder): Promise<ThreadAnswer> {
  try {
    return await answer(order);
  } catch (error) {
    const fault = error instanceof SeriesUnfit ? error.fault : null;
    return { kind: 'FAILED', fault, message: error instanceof Error ? error.message : String(error) };
  }
}

parentPort?.on('message', (order: ForecastOrder | typeof END_THREAD) => {
  if (order === END_THREAD) return parentPort?.close();
  void answerOrFault(order).then((found) => parentPort?.postMessage(Object.assign(found, { id: order.id })));
});
