import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { useMemory } from './run-folder.mjs';

/** The port on which a test file is told the URL of this run's PostgreSQL. */
const PORT_VARIABLE = 'MOA_TEST_POSTGRES_PORT';

/** Compiled code of the modules that workers and their children load, which all load the same ones. */
const COMPILED = join(import.meta.dirname, '../../node_modules/.cache/moa-compiled');

/** One PostgreSQL for the whole run, started when the first test file asks for it: a run of unit tests alone pays nothing. */
export default async function setup() {
  let child;
  let url;
  const start = async () => {
    child = spawn(process.execPath, ['test/support/run-typescript.mjs', 'test/support/run-postgres.ts'], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    for await (const line of createInterface(child.stdout)) return line;
    throw new Error('PostgreSQL for the tests did not start.');
  };
  const broker = createServer((socket) => {
    socket.on('error', () => undefined);
    url ??= start();
    url.then(
      (text) => socket.end(text),
      () => socket.destroy(),
    );
  });
  broker.listen(0, '127.0.0.1');
  await once(broker, 'listening');
  globalThis.removeRunFolder = useMemory();
  process.env[PORT_VARIABLE] = String(broker.address().port);
  process.env['NODE_COMPILE_CACHE'] ??= COMPILED;
  globalThis.stopTestPostgres = async () => {
    broker.close();
    if (!child || child.exitCode !== null) return;
    const exited = once(child, 'exit');
    child.stdin.end();
    await exited;
  };
}
