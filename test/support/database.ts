import { createHash, randomBytes } from 'node:crypto';
import { text } from 'node:stream/consumers';
import { connect } from 'node:net';
import pg from 'pg';
import { migrations } from '../../src/migrations.js';
import { loadConfig } from '../../src/platform/config/index.js';
import { createDataSource } from '../../src/platform/database/index.js';

/** Any number will do, as long as only the making of the template takes it. */
const TEMPLATE_LOCK = 71_420_001;
/** Others need not wait for what some are filled with. */
const FILLED_LOCK = 71_420_002;

export interface TestDatabase {
  /** Of a database of this file's own, migrated and empty. */
  readonly url: string;
  drop(): Promise<void>;
}

/**
 * A migrated database for one test file, cloned from a template in about 50 ms. Set MOA_TEST_DATABASE_URL to a
 * superuser of another server to run the tests there, and MOA_TEST_KEEP to find the databases again after the run.
 */
export async function createTestDatabase(): Promise<TestDatabase> {
  const server = process.env['MOA_TEST_DATABASE_URL'] ?? (await serverOfThisRun());
  return cloneOf(server, (client) => ensureTemplate(server, client));
}

/**
 * A database of this file's own with what `fill` writes into one. It is written once for all files of the run that give
 * the same `contents`, and copied for each.
 */
export async function createFilledDatabase(
  contents: string,
  fill: (url: string) => Promise<void>,
): Promise<TestDatabase> {
  if (process.env['MOA_TEST_DATABASE_URL']) {
    // That server outlives the run, and the code that fills.
    const database = await createTestDatabase();
    await fill(database.url);
    return database;
  }
  const server = await serverOfThisRun();
  return cloneOf(server, (client) => ensureFilled(server, client, contents, fill));
}

async function cloneOf(server: string, template: (client: pg.Client) => Promise<string>): Promise<TestDatabase> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  await withClient(server, async (client) => {
    // Its files as such: through the log and the buffers a copy takes twice the work.
    await client.query(`CREATE DATABASE ${name} TEMPLATE ${await template(client)} STRATEGY FILE_COPY`);
  });
  return {
    url: urlOf(server, name),
    async drop() {
      if (process.env['MOA_TEST_KEEP']) return;
      await withClient(server, (client) => client.query(`DROP DATABASE ${name} WITH (FORCE)`));
    },
  };
}

/** Asks the run's setup, which starts the server at the first question. */
async function serverOfThisRun(): Promise<string> {
  const port = Number(process.env['MOA_TEST_POSTGRES_PORT']);
  const url = await text(connect(port, '127.0.0.1'));
  if (url === '') throw new Error('PostgreSQL for the tests did not start; its reason is above.');
  return url;
}

/** The name says which migrations made it, so that a server kept between runs never serves an old one. */
const templateName = `moa_template_${digestOf(migrations.map(String).join('\n'))}`;

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}

/** Servers whose template this process has seen. */
const ready = new Set<string>();

async function ensureTemplate(server: string, client: pg.Client): Promise<string> {
  if (!ready.has(server)) await once(client, TEMPLATE_LOCK, templateName, () => makeTemplate(server, client));
  ready.add(server);
  return templateName;
}

async function ensureFilled(
  server: string,
  client: pg.Client,
  contents: string,
  fill: (url: string) => Promise<void>,
): Promise<string> {
  const name = `moa_filled_${digestOf(contents)}`;
  const template = await ensureTemplate(server, client);
  await once(client, FILLED_LOCK, name, async () => {
    const draft = `${name}_draft`;
    await client.query(`DROP DATABASE IF EXISTS ${draft} WITH (FORCE)`);
    await client.query(`CREATE DATABASE ${draft} TEMPLATE ${template} STRATEGY FILE_COPY`);
    await fill(urlOf(server, draft));
    await client.query(`ALTER DATABASE ${draft} RENAME TO ${name}`);
  });
  return name;
}

/** Makes a database unless it is there; simultaneous callers wait. */
async function once(client: pg.Client, lock: number, name: string, make: () => Promise<void>): Promise<void> {
  await client.query('SELECT pg_advisory_lock($1)', [lock]);
  try {
    const found = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
    if (found.rowCount === 0) await make();
  } finally {
    await client.query('SELECT pg_advisory_unlock($1)', [lock]);
  }
}

async function makeTemplate(server: string, client: pg.Client): Promise<void> {
  const draft = `${templateName}_draft`;
  await client.query(`DROP DATABASE IF EXISTS ${draft} WITH (FORCE)`);
  await client.query(`CREATE DATABASE ${draft}`);
  const { database } = loadConfig({ NODE_ENV: 'test', MOA_JWT_SECRET: 'x'.repeat(32) });
  const dataSource = createDataSource(database, { entities: [], migrations }, urlOf(server, draft));
  await dataSource.initialize();
  await dataSource.runMigrations();
  await dataSource.destroy();
  await client.query(`ALTER DATABASE ${draft} RENAME TO ${templateName}`);
}

async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

function urlOf(server: string, database: string): string {
  const url = new URL(server);
  url.pathname = `/${database}`;
  return url.href;
}
