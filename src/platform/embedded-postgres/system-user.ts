import { execFile } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { promisify } from 'node:util';
import { hasCode } from '../system-error.js';
import { EmbeddedPostgresError } from './error.js';

const run = promisify(execFile);

/** The system account for PostgreSQL when Moa runs as root, because PostgreSQL refuses to run as root. */
export interface SystemUser {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

/** In order of preference. `nobody` exists everywhere; the others come with a PostgreSQL package on Linux and macOS. */
const SYSTEM_USER_CANDIDATES = ['postgres', '_postgres', 'nobody'];

/**
 * The user for PostgreSQL: null for the one who runs Moa. An existing cluster keeps its owner.
 * @throws EmbeddedPostgresError when the cluster belongs to someone else.
 */
export async function databaseUser(cluster: string): Promise<SystemUser | null> {
  const self = process.getuid?.();
  const owner = await ownerOf(cluster);
  if (self !== 0) {
    if (self === undefined || owner === null || owner.uid === self) return null;
    throw new EmbeddedPostgresError(
      `The database in ${cluster} belongs to ${owner.name}, and this process runs as uid ${self}. ` +
        `Start Moa as its owner or as root, or choose another MOA_DATA_DIR.`,
    );
  }
  if (owner !== null && owner.uid !== 0) return owner;
  for (const name of SYSTEM_USER_CANDIDATES) {
    const found = await lookUp(name);
    if (found) return found;
  }
  throw new EmbeddedPostgresError(
    `PostgreSQL refuses to run as root, and none of the users ${SYSTEM_USER_CANDIDATES.join(', ')} exists. ` +
      `Run Moa as an ordinary user, or set DATABASE_URL.`,
  );
}

/** Whether this user may enter a folder, which also depends on the modes of all folders above it. */
export async function canEnter(dir: string, user: SystemUser): Promise<boolean> {
  try {
    await run('/bin/sh', ['-c', 'cd "$0"', dir], { uid: user.uid, gid: user.gid, cwd: '/' });
    return true;
  } catch {
    return false;
  }
}

async function ownerOf(path: string): Promise<SystemUser | null> {
  try {
    const { uid, gid } = await stat(path);
    return { name: `uid ${uid}`, uid, gid };
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return null;
    throw error;
  }
}

async function lookUp(name: string): Promise<SystemUser | null> {
  try {
    const [uid, gid] = await Promise.all([run('id', ['-u', name]), run('id', ['-g', name])]);
    return { name, uid: Number(uid.stdout), gid: Number(gid.stdout) };
  } catch {
    return null;
  }
}
