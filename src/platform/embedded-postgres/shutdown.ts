import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { hasCode } from '../system-error.js';
import { EmbeddedPostgresError } from './error.js';
import type { Home } from './home.js';
import { readPidFile } from './postmaster.js';
import { commandOf, isAlive } from './process-info.js';

const SHUTDOWN_POLL_MS = 20;

/**
 * PostgreSQL's fast shutdown (sessions end, a checkpoint is written), then its immediate one (recovery follows at the
 * next start), then SIGKILL, each when the previous one has not ended the server in time. No acknowledged write is
 * lost.
 */
const SHUTDOWN_STEPS = [
  { signal: 'SIGINT', waitMs: 5000 },
  { signal: 'SIGQUIT', waitMs: 2000 },
  { signal: 'SIGKILL', waitMs: 1000 },
] as const;

/** @throws EmbeddedPostgresError when the process survives all steps. */
export async function endServer(pid: number): Promise<void> {
  for (const { signal, waitMs } of SHUTDOWN_STEPS) {
    try {
      process.kill(pid, signal);
    } catch (error) {
      if (hasCode(error, 'ESRCH')) return;
      throw error;
    }
    for (let waitedMs = 0; waitedMs < waitMs; waitedMs += SHUTDOWN_POLL_MS) {
      if (!(await isAlive(pid))) return;
      await delay(SHUTDOWN_POLL_MS);
    }
  }
  throw new EmbeddedPostgresError(`PostgreSQL (process ${pid}) does not stop; end it by hand.`);
}

/**
 * Ends the server that a killed Moa left behind on this cluster. It is stopped, not adopted: its settings, port and
 * programs belong to another start, its end would go unnoticed because it is not our child, and an orderly stop takes a
 * fraction of a second. Call this while holding the folder's lock; otherwise the server's owner may be alive.
 */
export async function endOrphan({ cluster }: Home, report: (message: string) => void): Promise<void> {
  const left = await readPidFile(cluster);
  if (left === null || !(await isAlive(left.pid))) return;
  const command = await commandOf(left.pid);
  if (command?.includes(` -D ${cluster} `)) {
    report(`Stopping the PostgreSQL (process ${left.pid}) that an earlier start left behind`);
    await endServer(left.pid);
  } else {
    // The id now belongs to another process. PostgreSQL would take it for a running server and refuse to start.
    await rm(join(cluster, 'postmaster.pid'), { force: true });
  }
}
