import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { computeDemoThresholds } from '../../src/cli/seed/demo-thresholds.js';
import { hashPassword } from '../../src/modules/identity/index.js';
import { runSeed, type SeedOptions } from '../../src/modules/demo/index.js';
import { koreanDate, systemClock } from '../../src/platform/clock.js';
import { createFilledDatabase } from './database.js';
import { startTestServer, type TestServer } from './server.js';
import { openDatabase } from './spending-file.js';

export const DEMO_PASSWORD = 'moa-demo-2026';
export type DemoAccount = 'customer' | 'staff' | 'approver' | 'admin';

export interface DemoServer extends TestServer {
  /** An access token of a demonstration account. */
  tokenOf(account: DemoAccount): Promise<string>;
}

/** Fewer customers than `npm start` makes, yet all that the demonstration accounts show. */
const SIZES = { customers: 60, loans: 150, repayments: 400, quarters: 8, seed: 2026 };

type World = Pick<SeedOptions, 'customers' | 'loans' | 'repayments' | 'quarters' | 'seed' | 'asOf'>;

async function seedWorld(world: World, url: string): Promise<void> {
  const database = await openDatabase(url);
  const passwordHash = await hashPassword(DEMO_PASSWORD);
  const options = { ...world, outDir: null, force: false, passwordHash };
  const { institutions } = await runSeed(options, { database, clock: systemClock });
  await computeDemoThresholds(database, institutions);
  await database.dataSource.destroy();
}

/** What `npm start` shows: api and worker on a database of demonstration data, with the accounts of the README. */
export async function startDemoServer(
  sizes: Pick<SeedOptions, 'customers' | 'loans' | 'repayments'> = SIZES,
): Promise<DemoServer> {
  const world = { ...SIZES, ...sizes, asOf: koreanDate(systemClock.now()) };
  const storage = await createFilledDatabase(`demo ${JSON.stringify(world)}`, (url) => seedWorld(world, url));
  const folder = await mkdtemp(join(tmpdir(), 'moa-demo-'));
  const env = { MOA_DEMO_PASSWORD: DEMO_PASSWORD, MOA_DATA_DIR: folder, MOA_MAX_COST: '1000000' };
  const server = await startTestServer({ database: storage, worker: true, env });
  return {
    ...server,
    async tokenOf(account) {
      const { data } = await server.query<{ login: { accessToken: string } }>(
        'mutation ($input: LoginInput!) { login(input: $input) { accessToken } }',
        { input: { email: `${account}@example.com`, password: DEMO_PASSWORD } },
      );
      return data.login.accessToken;
    },
    async close() {
      await server.close();
      await storage.drop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
