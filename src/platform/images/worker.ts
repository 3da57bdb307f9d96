import { parentPort } from 'node:worker_threads';
import { END_THREAD } from '../own-thread.js';
import { inspect } from './inspect.js';
import type { InspectionAnswer, InspectionOrder } from './inspector.js';

parentPort?.on('message', (order: InspectionOrder | typeof END_THREAD) => {
  if (order === END_THREAD) return parentPort?.close();
  void inspect(order).then((answer: InspectionAnswer) => parentPort?.postMessage(answer));
});
