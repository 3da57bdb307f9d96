import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { realpath } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { makeFolder } from '../make-folder.js';
import { EmbeddedPostgresError } from './error.js';
import { canEnter, databaseUser, type SystemUser } from './system-user.js';

/** Where one embedded PostgreSQL lives, and which user runs it. */
export interface Home {
  readonly dir: string;
  /** PostgreSQL's own data folder. It contains the password too, so that one never exists without the other. */
  readonly cluster: string;
  readonly logFile: string;
  readonly user: SystemUser | null;
}

/** Where a service's data belongs by the Filesystem Hierarchy Standard; unlike the temporary folder, a reboot keeps it. */
const FALLBACK_ROOT = '/var/lib/moa';

/**
 * Prepares the folder. When Moa is root and the database's user may not enter the folder (a checkout below /root), it
 * uses a folder below /var/lib/moa, named by a hash of the path, and reports that: Moa must not open /root to others.
 * @throws EmbeddedPostgresError when data lies where its user can no longer reach it; the system's error when the
 * folder cannot be made.
 */
export async function findHome(
  wanted: string,
  report: (message: string) => void,
  fallbackRoot = FALLBACK_ROOT,
): Promise<Home> {
  const asked = resolve(wanted);
  const user = await databaseUser(join(asked, 'cluster'));
  if (user === null || (await canEnter(nearestExisting(asked), user))) return settle(asked, user);
  if (existsSync(join(asked, 'cluster'))) {
    throw new EmbeddedPostgresError(
      `The database in ${asked} runs as ${user.name}, who may not enter that folder. Open the folders above it ` +
        `(chmod o+x), or set MOA_DATA_DIR to where the data has moved.`,
    );
  }
  const instead = join(fallbackRoot, createHash('sha256').update(asked).digest('hex').slice(0, 12));
  report(`The user ${user.name}, whom PostgreSQL runs as, may not enter ${asked}; its data is kept in ${instead}.`);
  return settle(instead, await databaseUser(join(instead, 'cluster')));
}

async function settle(dir: string, user: SystemUser | null): Promise<Home> {
  makeFolder(dir, user === null ? 0o700 : 0o711);
  const real = await realpath(dir);
  return { dir: real, cluster: join(real, 'cluster'), logFile: join(real, 'postgres.log'), user };
}

function nearestExisting(dir: string): string {
  return existsSync(dir) ? dir : nearestExisting(dirname(dir));
}
