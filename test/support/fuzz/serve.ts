import { createApp } from '../../../src/wiring/app.js';
import { loadConfig } from '../../../src/platform/config/index.js';

// The whole program as a process of its own, with a worker when asked for one. At its end it says which properties
// every object has come to inherit: none, unless an input has reached the prototype of all objects.
const app = await createApp(loadConfig());
if (process.argv.includes('worker')) await app.startWorker();
const { url } = await app.startApi();
process.stdout.write(`serves ${url}\n`);

process.once('SIGTERM', () => {
  const inherited: string[] = [];
  for (const name in {}) inherited.push(name);
  process.stdout.write(`inherited ${JSON.stringify(inherited)}\n`);
  void app.stop();
});
