import { loadCommandConfig, type Config } from '../platform/config/index.js';
import type { CliContext } from './command.js';
import { migrateUp, withDatabase } from './database.js';
import { requireTables } from './serve/tables.js';

/**
 * The configuration of a command whose database runs and has the tables it needs. The embedded database, which this program
 * alone uses, gets the missing ones here; a shared one only by `moa migrate`, since other nodes may run an older version.
 * @throws CliError when a shared database lacks tables or migrations.
 */
export async function openDatabase(context: CliContext, loaded = loadCommandConfig()): Promise<Config> {
  const config = await withDatabase(loaded, context);
  await (loaded.database.url === null ? migrateUp(config, context) : requireTables(config, context));
  return config;
}
