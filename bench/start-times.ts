import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from './servers.js';

export interface Starts {
  /** From the start of the process to the first ready answer. */
  readonly coldSeconds: number[];
  readonly warmSeconds: number[];
}

const MAIN = join(import.meta.dirname, '..', 'src', 'main.js');
const LONGEST_MS = 120_000;

/** Starts `moa all` as `npm start` does after the build, each time in a folder of its own, and then in it again. */
export async function timeStarts(count: number): Promise<Starts> {
  const starts: Starts = { coldSeconds: [], warmSeconds: [] };
  for (let start = 0; start < count; start += 1) {
    const folder = await mkdtemp(join(tmpdir(), 'moa-start-'));
    try {
      starts.coldSeconds.push(await timeStart(folder));
      starts.warmSeconds.push(await timeStart(folder));
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
    process.stderr.write(
      `cold ${starts.coldSeconds.at(-1)?.toFixed(1)} s, warm ${starts.warmSeconds.at(-1)?.toFixed(1)} s\n`,
    );
  }
  return starts;
}

async function timeStart(folder: string): Promise<number> {
  const port = await freePort();
  const began = performance.now();
  const child = spawn(process.execPath, ['--enable-source-maps', MAIN, 'all'], {
    cwd: folder,
    env: { PATH: process.env['PATH'], MOA_DATA_DIR: join(folder, 'data'), PORT: String(port) },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const exited = once(child, 'exit');
  try {
    while (!(await isReady(`http://127.0.0.1:${port}/readyz`))) {
      if (child.exitCode !== null) throw new Error('Moa did not start; its reason is above.');
      if (performance.now() - began > LONGEST_MS) throw new Error('Moa is not ready.');
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    return (performance.now() - began) / 1_000;
  } finally {
    child.kill('SIGTERM');
    await exited;
  }
}

const isReady = (url: string): Promise<boolean> =>
  fetch(url).then(
    async (response) => {
      await response.text();
      return response.ok;
    },
    () => false,
  );
