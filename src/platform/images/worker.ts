import { parentPort } from 'node:worker_threads';
import { inspect } from './inspect.js';
import type { InspectionAnswer, InspectionOrder } from './inspector.js';

parentPort?.on('message', (order: InspectionOrder) => {
  void inspect(order).then((answer: InspectionAnswer) => parentPort?.postMessage(answer));
});
