// Loaded before a program by NODE_OPTIONS=--import: SIGUSR2 then keeps its event loop from turning, for as many milliseconds as
// `for` in the address says. With `now` in the address it does so by itself, soon after the start.
import { isMainThread } from 'node:worker_threads';

const options = new URL(import.meta.url).searchParams;

function block() {
  const end = performance.now() + Number(options.get('for'));
  while (performance.now() < end);
}

if (isMainThread) {
  process.on('SIGUSR2', block);
  if (options.has('now')) setTimeout(block, 300).unref();
}
