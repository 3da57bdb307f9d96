import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';

/** What a program and the processes that it started took. */
export interface Measured {
  readonly seconds: number;
  readonly cpuSeconds: number;
  /** Most resident memory of all of them at once, in MiB; pages that they share count once. */
  readonly peakMb: number;
  readonly output: string;
}

const LOOK_MS = 20;
const TICKS_A_SECOND = 100;
const KIB_PER_MIB = 1024;

/** A process as Linux reports it; null when it has ended. */
function lookAt(pid: number): { parent: number; cpuSeconds: number } | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat
      .slice(stat.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number);
    const [, parent = 0] = fields;
    const [user = 0, system = 0] = fields.slice(11, 13);
    return { parent, cpuSeconds: (user + system) / TICKS_A_SECOND };
  } catch {
    return null;
  }
}

/** Memory of a process, its part of pages that it shares; 0 when it has ended. */
function residentMb(pid: number): number {
  try {
    const [, kib = '0'] = /^Pss:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8')) ?? [];
    return Number(kib) / KIB_PER_MIB;
  } catch {
    return 0;
  }
}

/** A process and all below it, with the seconds of a processor that each has taken. */
function familyOf(pid: number): Map<number, { cpuSeconds: number }> {
  const all = readdirSync('/proc').flatMap((name) => {
    const found = /^\d+$/.test(name) ? lookAt(Number(name)) : null;
    return found ? [[Number(name), found] as const] : [];
  });
  const family = new Map(all.filter(([each]) => each === pid));
  for (let before = -1; before < family.size;) {
    before = family.size;
    for (const [each, found] of all) if (family.has(found.parent)) family.set(each, found);
  }
  return family;
}

/**
 * Runs a program to its end and looks at it, and at what it starts, fifty times a second: what happens after the last look
 * is not seen, of any program alike.
 * @throws Error with the end of what it said when it fails.
 */
export async function measured(
  command: string,
  words: readonly string[],
  env: NodeJS.ProcessEnv = {},
): Promise<Measured> {
  const began = performance.now();
  const child = spawn(command, words, { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ...env } });
  let [output, complaint] = ['', ''];
  child.stdout.on('data', (piece: Buffer) => (output += piece.toString()));
  child.stderr.on('data', (piece: Buffer) => (complaint += piece.toString()));
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const cpu = new Map<number, number>();
  let peakMb = 0;
  for (let isOver = false; !isOver;) {
    const family = familyOf(child.pid ?? 0);
    for (const [pid, { cpuSeconds }] of family) cpu.set(pid, cpuSeconds);
    peakMb = Math.max(
      peakMb,
      [...family.keys()].reduce((sum, each) => sum + residentMb(each), 0),
    );
    isOver = await Promise.race([ended.then(() => true), delay(LOOK_MS, false)]);
  }
  const status = await ended;
  if (status !== 0) throw new Error(`${command} ended with ${status}: ${complaint.slice(-500)}`);
  const seconds = (performance.now() - began) / 1_000;
  return { seconds, cpuSeconds: [...cpu.values()].reduce((sum, each) => sum + each, 0), peakMb, output };
}
