import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** A build takes a minute at most; after this long, waiting fails with a message. */
const PATIENCE_MS = 300_000;

/**
 * Does `work` while no other process does in this folder. SQLite uses a lock of the operating system: it ends with its
 * process, however that ends, so no lock is ever left behind.
 */
export async function oneAtATime(folder, work, onWaiting) {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, '.build.lock');
  const lock = take(path, 0) ?? (onWaiting(), take(path, PATIENCE_MS));
  if (!lock) throw new Error(`Another build holds ${path} and does not end.`);
  try {
    return await work();
  } finally {
    lock.close();
  }
}

function take(path, timeout) {
  const lock = new DatabaseSync(path, { timeout });
  try {
    lock.exec('BEGIN EXCLUSIVE');
    return lock;
  } catch (error) {
    lock.close();
    if (/locked|busy/.test(error.message)) return null;
    throw error;
  }
}
