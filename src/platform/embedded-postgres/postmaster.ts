import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { readFile, rename, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { hasCode } from '../system-error.js';
import { EmbeddedPostgresError } from './error.js';
import type { Home } from './home.js';
import { ids, type Programs } from './programs.js';

export type Settings = Readonly<Record<string, string | number>>;

/** Durability comes first; personal data stays out of the log, and small machines are not filled. */
const DEFAULTS: Settings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: 100,
  shared_buffers: '256MB',
  fsync: 'on',
  synchronous_commit: 'on',
  // Compiling a plan costs more than it saves on the short statements of an API.
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  // A failed statement is logged with its values, and DETAIL repeats them.
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
};

const POSTMASTER_POLL_MS = 20;
const SAY_EVERY_MS = 5000;
const LOG_MAX_BYTES = 8 * 1024 * 1024;
const TAIL_LINES = 12;

interface Launch {
  readonly home: Home;
  readonly programs: Programs;
  readonly port: number;
  readonly settings: Settings;
  readonly report: (message: string) => void;
  /** Receives the process at once, long before it is ready, so that it can be stopped at any time. */
  readonly onSpawn: (child: ChildProcess) => void;
}

/**
 * Starts the server and waits until it accepts connections; recovery after a crash takes as long as it takes.
 * @throws EmbeddedPostgresError with the end of its log when it ends instead.
 */
export async function launch({ home, programs, port, settings, report, onSpawn }: Launch): Promise<ChildProcess> {
  await turnLog(home.logFile);
  const log = openSync(home.logFile, 'a', 0o600);
  const flags = Object.entries({ ...DEFAULTS, ...settings }).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const child = spawn(programs.postgres, ['-D', home.cluster, '-p', String(port), ...flags], {
    // Its own session: a Ctrl-C in the terminal is for Moa, which still needs its database for an orderly stop.
    detached: true,
    stdio: ['ignore', log, log],
    cwd: '/',
    env: { LC_ALL: 'C' },
    ...ids(home.user),
  });
  closeSync(log);
  onSpawn(child);
  await ready(child, home, report);
  return child;
}

async function ready(child: ChildProcess, home: Home, report: (message: string) => void): Promise<void> {
  let failure: Error | undefined;
  child.once('error', (error) => (failure = error));
  for (let waitedMs = 0; !(await acceptsConnections(home.cluster, child.pid)); waitedMs += POSTMASTER_POLL_MS) {
    if (failure) throw new EmbeddedPostgresError(`PostgreSQL cannot be started: ${failure.message}`);
    if (hasEnded(child))
      throw new EmbeddedPostgresError(`PostgreSQL ended while starting:\n${await tailOf(home.logFile)}`);
    if (waitedMs > 0 && waitedMs % SAY_EVERY_MS === 0) report('PostgreSQL is still starting; it may be recovering');
    await delay(POSTMASTER_POLL_MS);
  }
}

export const hasEnded = (child: ChildProcess) => child.exitCode !== null || child.signalCode !== null;

/** Line 1 of `postmaster.pid` is the server's process id, line 8 its state. */
export async function readPidFile(cluster: string): Promise<{ readonly pid: number; readonly state: string } | null> {
  try {
    const lines = (await readFile(join(cluster, 'postmaster.pid'), 'utf8')).split('\n');
    return { pid: Number(lines[0]), state: lines[7]?.trim() ?? '' };
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return null;
    throw error;
  }
}

async function acceptsConnections(cluster: string, pid: number | undefined): Promise<boolean> {
  const found = await readPidFile(cluster);
  return found !== null && found.pid === pid && found.state === 'ready';
}

async function turnLog(path: string): Promise<void> {
  const size = await stat(path).then(
    (stats) => stats.size,
    () => 0,
  );
  if (size > LOG_MAX_BYTES) await rename(path, `${path}.1`);
}

async function tailOf(path: string): Promise<string> {
  const lines = (await readFile(path, 'utf8')).trimEnd().split('\n');
  return lines.slice(-TAIL_LINES).join('\n');
}
