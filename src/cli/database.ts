import type { Config } from '../platform/config/index.js';
import { createDatabase, createDataSource, type Database } from '../platform/database/index.js';
import { formatNumber } from '../platform/amount.texts.js';
import { startEmbeddedPostgres } from '../platform/embedded-postgres/index.js';
import { withMigrator } from '../wiring/migrator.js';
import type { CliContext } from './command.js';
import { requireDatabase } from './serve/servers.js';

/** A configuration whose database runs: the one it names, or else the embedded one, which ends with the program. */
export async function withDatabase(config: Config, { say, lifetime }: CliContext): Promise<Config> {
  if (config.database.url !== null) {
    await requireDatabase(config, { say });
    return config;
  }
  const server = await startEmbeddedPostgres({ dir: config.database.embeddedDir, onProgress: say });
  await lifetime.onStop('PostgreSQL', () => server.stop());
  return { ...config, database: { ...config.database, url: server.url } };
}

/** Applies the missing migrations, waiting for another process that is at it. */
export async function migrateUp(config: Config, { say }: CliContext): Promise<void> {
  const waiting = () => say('Another process is migrating the database; waiting for it');
  const applied = await withMigrator(config.database, (migrator) => migrator.up(), waiting);
  for (const line of migrated(applied)) say(line);
}

/** Steps that are named each; more are counted, since an empty database gets all of them. */
const STEPS_NAMED = 5;

/** What was applied to a database, as lines. */
function migrated(applied: readonly string[]): readonly string[] {
  if (applied.length <= STEPS_NAMED) return applied.map((name) => `Migrated: ${name}`);
  return [`Migrated: ${formatNumber(applied.length)} steps, the last ${applied.at(-1)}`];
}

/** Runs work that needs tables but no entities on a connection of its own, closed afterwards. */
export async function withTables<Result>(
  config: Config,
  work: (database: Database) => Promise<Result>,
): Promise<Result> {
  const dataSource = await createDataSource(config.database, { entities: [], migrations: [] }).initialize();
  try {
    return await work(createDatabase(dataSource));
  } finally {
    await dataSource.destroy();
  }
}
