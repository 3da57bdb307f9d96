import { startEmbeddedPostgres } from '../../src/platform/embedded-postgres/index.js';

// Started by tests as a process of its own, to be killed: holds an embedded PostgreSQL in the folder it is given,
// and reports what happens in lines of JSON. SIGTERM stops it in order.
const say = (line: object) => process.stdout.write(`${JSON.stringify(line)}\n`);
try {
  const server = await startEmbeddedPostgres({
    dir: process.argv[2] ?? '',
    onProgress: (message) => say({ message }),
    settings: { shared_buffers: '16MB' },
  });
  process.once('SIGTERM', () => void server.stop().then(() => say({ stopped: true })));
  say({ url: server.url });
} catch (error) {
  say({ error: error instanceof Error ? error.message : String(error) });
}
