import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chown, mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { hasCode, messageOf } from '../system-error.js';
import { EmbeddedPostgresError } from './error.js';
import type { Home } from './home.js';
import { ids, type Programs } from './programs.js';

const run = promisify(execFile);

/** The superuser of the embedded database, and the name of its one database. */
export const ROLE = 'moa';

/**
 * Locales for classifying letters; the first one that this system knows is used. Order is by code point ("C"), so it is
 * the same everywhere; but pg_trgm treats Hangul as letters only when the C library's locale does.
 */
const LETTER_LOCALES = ['C.UTF-8', 'C.utf8', 'en_US.UTF-8', 'UTF-8'];

/**
 * Creates the cluster unless it exists, and returns its password. It is made under another name and renamed when
 * complete, so an interrupted start leaves nothing that looks like a database.
 * @throws EmbeddedPostgresError when it cannot be made, or was made by another version of PostgreSQL.
 */
export async function ensureCluster(
  home: Home,
  programs: Programs,
  report: (message: string) => void,
): Promise<string> {
  await removeDrafts(home.dir);
  if (existsSync(home.cluster)) await checkVersion(home, programs);
  else {
    report(`Creating a PostgreSQL ${programs.majorVersion} database in ${home.cluster}`);
    await create(home, programs);
  }
  try {
    return (await readFile(passwordFile(home.cluster), 'utf8')).trim();
  } catch (error) {
    throw new EmbeddedPostgresError(
      `The password of the database in ${home.cluster} cannot be read: ${messageOf(error)}`,
      { cause: error },
    );
  }
}

const passwordFile = (cluster: string) => join(cluster, 'moa.password');

async function create(home: Home, programs: Programs): Promise<void> {
  const draft = join(home.dir, `draft.${randomBytes(6).toString('hex')}`);
  const password = `${draft}.password`;
  await writeFile(password, `${randomBytes(24).toString('base64url')}\n`, { mode: 0o600 });
  await mkdir(draft, { mode: 0o700 });
  if (home.user) for (const path of [draft, password]) await chown(path, home.user.uid, home.user.gid);
  await initialise(home, programs, draft, password);
  await rename(password, passwordFile(draft));
  await rename(draft, home.cluster);
}

async function initialise(home: Home, programs: Programs, draft: string, password: string): Promise<void> {
  const fixed = [`--pgdata=${draft}`, `--pwfile=${password}`, `--username=${ROLE}`, '--auth=scram-sha-256'];
  const options = { env: { PATH: '/usr/bin:/bin', LC_ALL: 'C' }, cwd: '/', ...ids(home.user) };
  for (const letters of [...LETTER_LOCALES, 'C']) {
    try {
      await run(programs.initdb, [...fixed, '--encoding=UTF8', '--locale=C', `--lc-ctype=${letters}`], options);
      return;
    } catch (error) {
      if (messageOf(error).includes('invalid locale name') && letters !== 'C') continue;
      const reason = /^.*No space left on device.*$/m.exec(messageOf(error))?.[0] ?? messageOf(error);
      throw new EmbeddedPostgresError(`MOA_DATA_DIR: the database cannot be created in ${home.dir}: ${reason}`);
    }
  }
}

async function checkVersion({ cluster }: Home, { majorVersion }: Programs): Promise<void> {
  const made = await readVersion(cluster);
  if (made === majorVersion) return;
  throw new EmbeddedPostgresError(
    made === null
      ? `${cluster} holds no database of PostgreSQL. Move it away, or choose another MOA_DATA_DIR.`
      : `The database in ${cluster} was made by PostgreSQL ${made}; this is PostgreSQL ${majorVersion}. Dump it with the ` +
          `old version and restore it with the new, or move it away to start with an empty one.`,
  );
}

async function readVersion(cluster: string): Promise<number | null> {
  try {
    return Number(await readFile(join(cluster, 'PG_VERSION'), 'utf8'));
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return null;
    throw error;
  }
}

/** Removes the remains of interrupted starts. An initdb still running in one fails and ends by itself. */
async function removeDrafts(dir: string): Promise<void> {
  const drafts = (await readdir(dir)).filter((name) => name.startsWith('draft.'));
  for (const name of drafts) await rm(join(dir, name), { recursive: true, force: true, maxRetries: 3 });
}
