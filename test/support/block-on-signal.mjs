// Loaded before a program by NODE_OPTIONS=--import: SIGUSR2 then keeps its event loop from turning, for three seconds. With
// `now` in the address it does so by itself, soon after the start.
import { isMainThread } from 'node:worker_threads';

function block() {
  const end = performance.now() + 3_000;
  while (performance.now() < end);
}

if (isMainThread) {
  process.on('SIGUSR2', block);
  if (import.meta.url.endsWith('?now')) setTimeout(block, 300).unref();
}
