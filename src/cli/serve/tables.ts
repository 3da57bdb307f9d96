import { migrationGap } from '../../wiring/migrator.js';
import { migrations } from '../../migrations.js';
import type { Config } from '../../platform/config/index.js';
import { statement } from '../../platform/database/index.js';
import { CliError, type CliContext } from '../command.js';
import { withTables } from '../database.js';

const MADE = statement(`SELECT to_regclass('migration') IS NOT NULL AS made`);
const REMEDY = 'Run "moa migrate" once with the same DATABASE_URL, and start this again.';

/**
 * Nodes of several leave migrations to `moa migrate`, which is run once before they start. A database newer than the
 * program is what every node sees while a new version is rolled out, so that is only reported.
 * @throws CliError when the database lacks tables or migrations that this program needs.
 */
export async function requireTables(config: Config, { say }: Pick<CliContext, 'say'>): Promise<void> {
  const { missing, newer } = await withTables(config, async (database) => {
    const [migration] = await database.rows<{ made: boolean }>(MADE);
    return migration?.made ? migrationGap(database) : { missing: migrations.map(({ name }) => name), newer: [] };
  });
  if (missing.length === migrations.length) throw new CliError(`The database has no tables of Moa yet. ${REMEDY}`);
  if (missing.length > 0)
    throw new CliError(`The database lacks what this version needs: ${missing.join(', ')}. ${REMEDY}`);
  if (newer.length > 0)
    say(
      `The database is newer than this program and is served all the same, as while a new version is rolled out. ` +
        `Only a newer version knows: ${newer.join(', ')}.`,
    );
}
