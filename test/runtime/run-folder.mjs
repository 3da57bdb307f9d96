import { mkdirSync, readdirSync, readFileSync, rmSync, statfsSync } from 'node:fs';
import { join } from 'node:path';

const MEMORY = '/dev/shm';
/** A run has some 2 GB of files at most. */
const NEEDED_BYTES = 6 * 2 ** 30;
const RUN_FOLDER = /^moa-tests-(\d+)$/;

/**
 * Lets the run keep its databases and temporary files in memory where the machine has room for them: each test file has a
 * database of some two thousand small files, and a disk takes four times as long to copy them. Does nothing where TMPDIR
 * is set. Returns what removes the files.
 */
export function useMemory() {
  if (process.env['TMPDIR'] || !hasRoom()) return () => undefined;
  removeLeftBehind();
  const folder = join(MEMORY, `moa-tests-${process.pid}`);
  mkdirSync(folder, { recursive: true });
  process.env['TMPDIR'] = folder;
  const remove = () => rmSync(folder, { recursive: true, force: true });
  process.once('exit', remove);
  return remove;
}

function hasRoom() {
  try {
    const { bavail, bsize } = statfsSync(MEMORY);
    const mounts = readFileSync('/proc/mounts', 'utf8').split('\n');
    const [, , , options] = mounts.find((line) => line.split(' ')[1] === MEMORY)?.split(' ') ?? [];
    return options !== undefined && !options.split(',').includes('noexec') && bavail * bsize > NEEDED_BYTES;
  } catch {
    return false;
  }
}

/** Removes folders of runs that were killed. */
function removeLeftBehind() {
  for (const name of readdirSync(MEMORY)) {
    const pid = Number(RUN_FOLDER.exec(name)?.[1]);
    if (pid && !isRunning(pid)) rmSync(join(MEMORY, name), { recursive: true, force: true });
  }
}

function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
