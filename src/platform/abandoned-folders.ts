import { readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Removes the system's temporary folders with this prefix that processes left behind when they died: those in which
 * nothing was written for longer than `olderThanMs`.
 */
export async function removeAbandoned(prefix: string, olderThanMs: number): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    if (!name.startsWith(prefix)) continue;
    const folder = join(tmpdir(), name);
    if (Date.now() - (await lastWrittenMs(folder)) > olderThanMs) await rm(folder, { recursive: true, force: true });
  }
}

/** When a folder or anything in it was last written; now when it is being removed. */
async function lastWrittenMs(folder: string): Promise<number> {
  try {
    const within = await readdir(folder, { recursive: true });
    const times = [folder, ...within.map((name) => join(folder, name))].map(async (path) => (await stat(path)).mtimeMs);
    return Math.max(...(await Promise.all(times)));
  } catch {
    return Date.now();
  }
}
