import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Whether a process with this id exists and has not ended. A zombie that nobody reaps has ended. */
export async function isAlive(pid: number): Promise<boolean> {
  return (await fieldsOf(pid)) !== null;
}

/**
 * When a process started, as the system reports it: with the id it identifies one process for good, since ids are
 * reused.
 */
export async function birthOf(pid: number): Promise<string | null> {
  return (await fieldsOf(pid))?.birth ?? null;
}

/** The command line a process was started with, separated by spaces; null when it is gone or not readable. */
export async function commandOf(pid: number): Promise<string | null> {
  try {
    if (process.platform !== 'linux') return (await run('ps', ['-o', 'command=', '-p', String(pid)])).stdout.trim();
    return (await readFile(`/proc/${pid}/cmdline`, 'utf8')).replaceAll('\0', ' ').trim();
  } catch {
    return null;
  }
}

/** `ps` is missing from slim container images, so Linux is asked through /proc. */
async function fieldsOf(pid: number): Promise<{ readonly birth: string } | null> {
  try {
    const { state, birth } = process.platform === 'linux' ? await fromProc(pid) : await fromPs(pid);
    return state.startsWith('Z') ? null : { birth };
  } catch {
    return null;
  }
}

/** Fields 3 (state) and 22 (start, in ticks since boot) of proc(5); field 2, the name, may itself hold spaces. */
async function fromProc(pid: number): Promise<{ state: string; birth: string }> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return { state: fields[0] ?? '', birth: fields[19] ?? '' };
}

async function fromPs(pid: number): Promise<{ state: string; birth: string }> {
  const { stdout } = await run('ps', ['-o', 'stat=,lstart=', '-p', String(pid)]);
  const [state = '', ...birth] = stdout.trim().split(/\s+/);
  return { state, birth: birth.join(' ') };
}
