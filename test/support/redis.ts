import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from './free-port.js';
import { PATIENCE_MS } from './patience.js';

export const redisInstalled = spawnSync('redis-server', ['--version']).status === 0;

/** A redis-server of a test's own, on a free port, with its data in a folder that goes with it. */
export interface TestRedis {
  readonly url: string;
  /** SIGKILL: nothing is flushed, clients see their connections break. */
  kill(): Promise<void>;
  /** Starts it again on the same port; what a persistent one had acknowledged is there. */
  restart(): Promise<void>;
  /** SIGSTOP: connections stand and nothing answers. */
  pause(): void;
  unpause(): void;
  stop(): Promise<void>;
}

/** Starts a redis-server. A persistent one writes every command to disk before it answers. */
export async function startRedis({ persistent = false } = {}): Promise<TestRedis> {
  let port = await freePort();
  const folder = mkdtempSync(join(tmpdir(), 'moa-redis-'));
  const settings = ['--bind', '127.0.0.1', '--dir', folder, '--save', ''];
  const durability = ['--appendonly', persistent ? 'yes' : 'no', '--appendfsync', 'always'];
  let server: ChildProcess;
  const start = async (): Promise<void> => {
    server = spawn('redis-server', ['--port', String(port), ...settings, ...durability], { stdio: 'ignore' });
    await answering(port, server);
  };
  const kill = async (): Promise<void> => {
    if (server.exitCode !== null || server.signalCode !== null) return;
    const exited = once(server, 'exit');
    server.kill('SIGKILL');
    await exited;
  };
  // Another test may have taken the port meanwhile.
  for (let tries = 1; ; tries += 1) {
    const isServing = await start().then(
      () => true,
      () => false,
    );
    if (isServing) break;
    if (tries === 5) throw new Error('redis-server does not start');
    port = await freePort();
  }
  const killNow = (): void => void server.kill('SIGKILL');
  process.once('exit', killNow);
  return {
    url: `redis://127.0.0.1:${port}`,
    kill,
    restart: start,
    pause: () => void server.kill('SIGSTOP'),
    unpause: () => void server.kill('SIGCONT'),
    stop: async () => {
      await kill();
      process.removeListener('exit', killNow);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Waits until this very server answers PING: while it loads its data it answers -LOADING. */
async function answering(port: number, server: ChildProcess): Promise<void> {
  for (const until = performance.now() + PATIENCE_MS; performance.now() < until;) {
    if (server.exitCode !== null) break;
    if ((await pinged(port)) === server.pid) return;
    await sleep(25);
  }
  throw new Error(`redis-server does not answer on port ${port}`);
}

/** The process that answers; null where none does. */
function pinged(port: number): Promise<number | null> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => socket.write('PING\r\nINFO server\r\nQUIT\r\n'));
    let text = '';
    socket.on('data', (data) => (text += data.toString()));
    socket.once('error', () => resolve(null));
    socket.setTimeout(PATIENCE_MS / 2, () => socket.destroy());
    socket.once('close', () => resolve(text.startsWith('+PONG') ? Number(/process_id:(\d+)/.exec(text)?.[1]) : null));
  });
}
