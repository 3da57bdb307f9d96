import { parentPort } from 'node:worker_threads';
import { END_THREAD } from '../own-thread.js';
import { inspect } from './inspect.js';
import type { InspectionAnswer, InspectionBegun, InspectionOrder } from './inspector.js';

parentPort?.on('message', (order: InspectionOrder | typeof END_THREAD) => {
  if (order === END_THREAD) return parentPort?.close();
  const tell = (said: InspectionBegun | InspectionAnswer): void => parentPort?.postMessage(said);
  void inspect(order, () => tell({ id: order.id, begun: true })).then(tell);
});
