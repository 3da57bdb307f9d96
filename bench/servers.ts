import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';

/** A server under load, in a process of its own. */
export interface Served {
  readonly url: string;
  readonly pid: number;
  stop(): Promise<void>;
}

const HERE = import.meta.dirname;

export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  return port;
}

function stopper(child: ChildProcess): () => Promise<void> {
  return async () => {
    if (child.exitCode !== null) return;
    child.kill('SIGTERM');
    await once(child, 'exit');
  };
}

/** Moa as it is run, with authorisation, masking, limits and error masking on; only the budget is out of reach. */
export async function startMoa(
  databaseUrl: string,
  env: Readonly<Record<string, string>> = {},
  nodeOptions: readonly string[] = [],
  command: 'all' | 'api' = 'all',
): Promise<Served> {
  const port = await freePort();
  const child = spawnMoa(command, databaseUrl, { PORT: String(port), ...env }, nodeOptions);
  const url = `http://127.0.0.1:${port}`;
  for (let tried = 0; ; tried += 1) {
    const ready = await fetch(`${url}/readyz`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (ready) break;
    if (child.exitCode !== null || tried > 200) throw new Error('Moa did not start; its reason is above.');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return { url, pid: child.pid ?? 0, stop: stopper(child) };
}

/** The process that writes replies, beside an api; it is ready when it has said so. */
export async function startWorker(databaseUrl: string, env: Readonly<Record<string, string>>): Promise<Served> {
  const child = spawnMoa('worker', databaseUrl, env, []);
  if (child.stdout) await once(child.stdout, 'data');
  return { url: '', pid: child.pid ?? 0, stop: stopper(child) };
}

/** What several nodes share; nothing of it is kept. */
export async function startRedis(): Promise<Served> {
  const port = await freePort();
  const child = spawn('redis-server', ['--port', String(port), '--bind', '127.0.0.1', '--save', ''], {
    stdio: 'ignore',
  });
  await once(child, 'spawn');
  return { url: `redis://127.0.0.1:${port}`, pid: child.pid ?? 0, stop: stopper(child) };
}

function spawnMoa(
  command: string,
  databaseUrl: string,
  env: Readonly<Record<string, string>>,
  nodeOptions: readonly string[],
): ChildProcess {
  return spawn(process.execPath, [...nodeOptions, join(HERE, '../src/main.js'), command], {
    env: {
      PATH: process.env['PATH'],
      NODE_ENV: 'production',
      MOA_HOST: '127.0.0.1',
      DATABASE_URL: databaseUrl,
      MOA_JWT_SECRET: 'bench-secret-of-at-least-32-characters',
      MOA_LOG_LEVEL: 'warn',
      MOA_COST_BUCKET: '1000000',
      MOA_COST_PER_SECOND: '1000000',
      ...env,
    },
    stdio: ['ignore', command === 'worker' ? 'pipe' : 'ignore', 'inherit'],
  });
}

/** The bare handler: node:http and pg, nothing else. */
export function startBare(databaseUrl: string, institutionId: number): Promise<Served> {
  return startPlain('bare.js', '--url', databaseUrl, '--institution', String(institutionId));
}

/** The stand-in for a language model. */
export function startModel(): Promise<Served> {
  return startPlain('model.js');
}

/** A server of this folder, which prints its address once it listens. */
async function startPlain(script: string, ...parameters: readonly string[]): Promise<Served> {
  const child = spawn(process.execPath, [join(HERE, script), ...parameters], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  return { url: line.toString().trim(), pid: child.pid ?? 0, stop: stopper(child) };
}
