import { readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { hasCode } from '../system-error.js';
import { EmbeddedPostgresError } from './error.js';
import { birthOf } from './process-info.js';

/** Processes that claim at the same moment all step back; this many claims, at growing intervals, let one through. */
const MAX_CLAIMS = 6;

/**
 * Locks a folder for this process until the returned function is called. A claim is a file named after the process's id
 * and start time, which no other process can ever share: so a dead process's claim can be removed without a race, and
 * of two that hold claims at once, the later sees the earlier.
 * @throws EmbeddedPostgresError naming the process that holds the folder.
 */
export async function lockFolder(dir: string): Promise<() => Promise<void>> {
  const mine = await claimOf(process.pid);
  const release = () => rm(join(dir, mine), { force: true });
  for (let claims = 1; ; claims++) {
    if (!(await claim(join(dir, mine)))) {
      throw new EmbeddedPostgresError(`This process has already started the embedded PostgreSQL in ${dir}.`);
    }
    const other = await otherHolder(dir, mine);
    if (other === null) return release;
    await release();
    if (claims === MAX_CLAIMS) throw new EmbeddedPostgresError(busy(dir, other));
    // Process ids differ, so their waits differ too.
    await delay(claims * (5 + (process.pid % 13)));
  }
}

const claimOf = async (pid: number) => `lock.${pid}.${encodeURIComponent((await birthOf(pid)) ?? '')}`;

async function claim(path: string): Promise<boolean> {
  try {
    await writeFile(path, '', { flag: 'wx' });
    return true;
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false;
    throw error;
  }
}

/** A living process with a claim, if there is one; removes claims of dead processes on the way. */
async function otherHolder(dir: string, mine: string): Promise<number | null> {
  for (const name of await readdir(dir)) {
    const pid = Number(/^lock\.(\d+)\./.exec(name)?.[1]);
    if (name === mine || Number.isNaN(pid)) continue;
    if (name === (await claimOf(pid))) return pid;
    await rm(join(dir, name), { force: true });
  }
  return null;
}

const busy = (dir: string, pid: number) =>
  `Process ${pid} already runs the embedded PostgreSQL in ${dir}. ` +
  `Stop it, or give this one another MOA_DATA_DIR, or let both share one server through DATABASE_URL.`;
