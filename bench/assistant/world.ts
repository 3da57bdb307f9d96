import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Api } from './api.js';
import { freePort } from '../servers.js';

const PROGRAM = join(import.meta.dirname, '..', '..', 'src', 'main.js');
/** More than any budget of a customer, so that only the assistant is measured. */
const PLENTY = '1000000';
const PASSWORD = 'moa-demo-2026';
/** An embedded PostgreSQL is made and filled at the first start. */
const START_TRIES = 1_200;
/** A minute; a payment that is awaited for longer changes nothing any more. */
const SETTLE_TRIES = 600;

/** The demonstration world in a folder of its own, which goes when the bench ends. */
export class World {
  private constructor(private readonly folder: string) {}

  static async create(): Promise<World> {
    return new World(await mkdtemp(join(tmpdir(), 'moa-assistant-')));
  }

  /** Runs the program as `npm start` does, for as long as the work takes; the work is told the program's process. */
  async serve<Result>(
    env: Readonly<Record<string, string>>,
    work: (api: Api, processId: number) => Promise<Result>,
  ): Promise<Result> {
    const port = await freePort();
    const child = spawn(process.execPath, [PROGRAM, 'all'], {
      env: { ...this.#environment(port), ...env },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    const url = `http://127.0.0.1:${port}`;
    try {
      await untilReady(url, () => child.exitCode);
      const api = await Api.logIn(url, 'customer@example.com', PASSWORD);
      try {
        await untilSettled(api);
        return await work(api, child.pid ?? 0);
      } finally {
        await api.close();
      }
    } finally {
      if (child.exitCode === null) {
        child.kill('SIGTERM');
        await once(child, 'exit');
      }
    }
  }

  async remove(): Promise<void> {
    await rm(this.folder, { recursive: true, force: true });
  }

  #environment(port: number): Record<string, string | undefined> {
    return {
      PATH: process.env['PATH'],
      HOME: process.env['HOME'],
      NODE_ENV: 'development',
      PORT: String(port),
      MOA_HOST: '127.0.0.1',
      MOA_DATA_DIR: this.folder,
      MOA_DEMO_PASSWORD: PASSWORD,
      MOA_LOG_LEVEL: 'warn',
      MOA_ACCESS_TOKEN_SECONDS: '3600',
      MOA_NARRATOR_TOKEN_MS: '0',
      MOA_CHAT_TOKENS_PER_DAY: '2000000000',
      MOA_COST_BUCKET: PLENTY,
      MOA_COST_PER_SECOND: PLENTY,
      MOA_MAX_COST: PLENTY,
    };
  }
}

async function untilReady(url: string, exitCode: () => number | null): Promise<void> {
  for (let tried = 0; tried < START_TRIES; tried += 1) {
    const ready = await fetch(`${url}/readyz`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (ready) return;
    if (exitCode() !== null) throw new Error('Moa did not start; its reason is above.');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('Moa did not become ready.');
}

/** The demonstration announces a payment, which a stand-in for the bank confirms a little later: balances move until then. */
async function untilSettled(api: Api): Promise<void> {
  type Payments = { readonly payments: { readonly nodes: readonly { readonly state: string }[] } };
  const isAwaited = async (): Promise<boolean> => {
    const { payments } = await api.query<Payments>('{ payments(first: 100) { nodes { state } } }');
    return payments.nodes.some(({ state }) => state === 'AWAITING');
  };
  for (let tried = 0; tried < SETTLE_TRIES && (await isAwaited()); tried += 1)
    await new Promise((resolve) => setTimeout(resolve, 100));
}
