// A thread that does what the first number of its rows says: 1 ends it, 2 keeps it for ever, 3 throws, 4 fails; any other
// is answered with how many rows the run had.
import { parentPort } from 'node:worker_threads';

parentPort.on('message', (order) => {
  if (order.kind === 'forget') return;
  const [wish] = order.values ?? [];
  if (wish === 1) process.exit(9);
  if (wish === 2) for (;;);
  if (wish === 3) throw new Error('the thread threw');
  if (wish === 4) parentPort.postMessage({ kind: 'failed', message: 'it cannot be' });
  else if (order.kind !== 'predict') parentPort.postMessage({ kind: 'done' });
  else {
    const answer = {
      kind: 'outputs',
      outputs: { rows: new Float32Array(order.rows).fill(order.rows), echo: order.values },
    };
    setTimeout(() => parentPort.postMessage(answer), 10);
  }
});
