import { globSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { hashPassword } from '../src/modules/identity/index.js';
import { runSeed } from '../src/modules/demo/index.js';
import { withMigrator } from '../src/wiring/migrator.js';
import { koreanDate, systemClock } from '../src/platform/clock.js';
import { loadConfig } from '../src/platform/config/index.js';
import { createDatabase, createDataSource } from '../src/platform/database/index.js';
import { startEmbeddedPostgres } from '../src/platform/embedded-postgres/index.js';
import type { Sample } from './works.js';

export const PASSWORD = 'bench-password-2026';
const FOLDER = join(import.meta.dirname, '..', '..', '.moa', 'bench');

/** How much there is to read. The default is the size the ratios are stated for. */
export interface Size {
  readonly customers: number;
  readonly loans: number;
  readonly repayments: number;
  /** Quarters of card spending, of every customer; two when left out. */
  readonly quarters?: number;
}

export interface BenchDatabase {
  readonly url: string;
  readonly sample: Sample;
  stop(): Promise<void>;
}

const say = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

/**
 * An embedded PostgreSQL with a data set of this size, made at the first run of a day and kept for the day: loans of an
 * earlier day would be in arrears by now, which nobody paid, and no decision is taken on those.
 */
export async function openDatabase(size: Size): Promise<BenchDatabase> {
  const { customers, loans, repayments, quarters } = size;
  const today = koreanDate(systemClock.now());
  const name = [customers, loans, repayments, quarters ?? []].flat().join('-');
  const dir = join(FOLDER, `${name}.${today}`);
  for (const past of globSync(`${name}.*`, { cwd: FOLDER })) {
    if (past !== `${name}.${today}`) rmSync(join(FOLDER, past), { recursive: true });
  }
  const server = await startEmbeddedPostgres({ dir, onProgress: say, settings: { shared_buffers: '1GB' } });
  try {
    const { database: config } = loadConfig({ NODE_ENV: 'development', DATABASE_URL: server.url });
    await withMigrator(config, (migrator) => migrator.up());
    await fill(config, size, today);
    return { url: server.url, sample: await sampleOf(server.url), stop: () => server.stop() };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

async function fill(config: Parameters<typeof createDataSource>[0], size: Size, asOf: string): Promise<void> {
  const dataSource = await createDataSource(config, { entities: [], migrations: [] }).initialize();
  try {
    const [customers] = await dataSource.query<{ exists: boolean }[]>('SELECT EXISTS (SELECT FROM customer)');
    if (customers?.exists) return;
    say(`Making ${size.customers} customers, ${size.loans} loans and ${size.repayments} repayments, once …`);
    const passwordHash = await hashPassword(PASSWORD);
    const rest = {
      quarters: size.quarters ?? 2,
      seed: 2026,
      asOf,
      outDir: null,
      force: false,
      passwordHash,
    };
    await runSeed({ ...size, ...rest }, { database: createDatabase(dataSource), clock: systemClock });
  } finally {
    await dataSource.destroy();
  }
}

async function sampleOf(url: string): Promise<Sample> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const texts = async (text: string): Promise<string[]> => {
    const { rows } = await client.query<{ n: string }>(text);
    return rows.map(({ n }) => n);
  };
  const numbers = async (text: string): Promise<number[]> => (await texts(text)).map(Number);
  const main = `(SELECT id FROM institution WHERE code = 'MOA_BANK')`;
  const some = (table: string, where: string): string =>
    `SELECT id AS n FROM ${table} WHERE institution_id = ${main} AND ${where} ORDER BY md5(id::text) LIMIT 5000`;
  try {
    return {
      institutionId: (await numbers(`SELECT id AS n FROM institution WHERE code = 'MOA_BANK'`))[0] ?? 0,
      loanKeys: await numbers(some('loan', 'true')),
      openLoanKeys: await numbers(some('loan', `status = 'ACTIVE' AND balance_won > 50000000`)),
      customerKeys: await numbers(some('customer', 'EXISTS (SELECT FROM loan WHERE customer_id = customer.id)')),
      spenderKeys: await numbers(some('customer', 'TRUE')),
      names: await texts(
        `SELECT name AS n FROM customer WHERE institution_id = ${main} AND length(name) = 3 ORDER BY md5(id::text) LIMIT 500`,
      ),
      loanCount: (await numbers(`SELECT count(*) AS n FROM loan WHERE institution_id = ${main}`))[0] ?? 0,
    };
  } finally {
    await client.end();
  }
}
