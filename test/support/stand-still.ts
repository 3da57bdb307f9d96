import { setImmediate as nextTurn } from 'node:timers/promises';
import { startWatchdog } from '../../src/platform/watchdog/index.js';

// A process under a watchdog, for tests that have it stand still: `stand-still.ts LIMIT_MS HOW FOR_MS`. It says what it is
// about to do, and afterwards, if there is an afterwards, that it has done it.
const [, , limit, how, time] = process.argv;
const forMs = Number(time);

function standStill(ms: number): void {
  const end = performance.now() + ms;
  while (performance.now() < end);
}

const watchdog = startWatchdog(Number(limit));
process.stdout.write(`${how ?? 'nothing'} begins\n`);
if (how === 'stopped') await watchdog.stop();
if (how === 'still' || how === 'stopped') setTimeout(() => standStill(forMs), 50);
if (how === 'unread') {
  // Until the pipe is full: Node waits for its reader.
  setTimeout(() => {
    for (const end = performance.now() + forMs; performance.now() < end;) process.stderr.write('nobody reads this\n');
  }, 50);
}
if (how === 'busy') {
  // A third of the limit at a time, with a turn of the event loop between.
  const end = performance.now() + forMs;
  while (performance.now() < end) {
    standStill(Number(limit) / 3);
    await nextTurn();
  }
}
setTimeout(() => {
  process.stdout.write('lives on\n');
  void watchdog.stop();
}, forMs + 200);
