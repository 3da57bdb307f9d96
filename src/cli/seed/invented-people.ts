import type { Environment } from '../../platform/config/index.js';
import { statement, type Database } from '../../platform/database/index.js';
import { CliError } from '../command.js';

/** What was said on the command line about putting made-up people where real ones may be. */
export interface SeedConsent {
  readonly force: boolean;
  readonly yesInventedPeople: boolean;
}

const WHY = 'This is production (NODE_ENV=production), and "moa seed" makes up people, loans and spending.';

/** @throws CliError in production, unless it was said that made-up people are meant, for an empty database. */
export function requireMeant(environment: Environment, { force, yesInventedPeople }: SeedConsent): void {
  if (environment !== 'production') return;
  if (force)
    throw new CliError(`${WHY} It never adds them to a database that is in use: --force is not for production.`);
  if (yesInventedPeople) return;
  throw new CliError(
    [
      `${WHY} Nobody can tell them from customers afterwards.`,
      'Nothing was done. If this database is to hold nothing else, say --yes-invented-people; it has to be empty, too.',
    ].join('\n'),
  );
}

const MADE = statement(`SELECT to_regclass('institution') IS NOT NULL AS made`);
const HAS_INSTITUTIONS = statement('SELECT EXISTS (SELECT FROM institution) AS taken');

/**
 * Asked before the database is migrated, so that a refusal leaves it as it was; the seeding itself asks once more.
 * @throws CliError when the database serves an institution.
 */
export async function requireEmpty(database: Pick<Database, 'rows'>): Promise<void> {
  const [tables] = await database.rows<{ made: boolean }>(MADE);
  if (!tables?.made) return;
  const [institutions] = await database.rows<{ taken: boolean }>(HAS_INSTITUTIONS);
  if (!institutions?.taken) return;
  throw new CliError(
    'This database has institutions already. Made-up people go into an empty database. Nothing was done.',
  );
}
