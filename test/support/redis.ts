import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect, createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

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
  const port = await freePort();
  const folder = mkdtempSync(join(tmpdir(), 'moa-redis-'));
  const settings = ['--port', String(port), '--bind', '127.0.0.1', '--dir', folder, '--save', ''];
  const durability = ['--appendonly', persistent ? 'yes' : 'no', '--appendfsync', 'always'];
  let server: ChildProcess;
  const start = async (): Promise<void> => {
    server = spawn('redis-server', [...settings, ...durability], { stdio: 'ignore' });
    await answering(port);
  };
  const kill = async (): Promise<void> => {
    if (server.exitCode !== null || server.signalCode !== null) return;
    const exited = once(server, 'exit');
    server.kill('SIGKILL');
    await exited;
  };
  await start();
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

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** Waits until the server answers PING: while it loads its data it answers -LOADING. */
async function answering(port: number): Promise<void> {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    if (await pings(port)) return;
    await sleep(25);
  }
  throw new Error(`redis-server does not answer on port ${port}`);
}

function pings(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => socket.write('PING\r\n'));
    const settle = (answer: boolean): void => {
      socket.destroy();
      resolve(answer);
    };
    socket.once('data', (data) => settle(data.toString().startsWith('+PONG')));
    socket.once('error', () => settle(false));
    socket.setTimeout(1_000, () => settle(false));
  });
}
