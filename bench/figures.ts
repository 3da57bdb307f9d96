import { readFileSync } from 'node:fs';
import { cpus } from 'node:os';

/** The value that a share of all are not above; NaN of none. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}

export const shareOf = (values: readonly number[], holds: (value: number) => boolean): number =>
  values.filter(holds).length / values.length;

/** User and system time of a process so far, in milliseconds (Linux: /proc/<pid>/stat, in ticks of 10 ms). */
export function cpuMsOf(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return 10 * (Number(fields[11]) + Number(fields[12]));
}

/** Time that all cores have worked, for whatever program, in milliseconds. */
export const machineCpuMs = (): number =>
  cpus().reduce((sum, { times: { user, nice, sys, irq } }) => sum + user + nice + sys + irq, 0);

/** Memory of a process that is in RAM, in MiB (Linux). */
export function rssMiBOf(pid: number): number {
  const [, kilobytes] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Math.round(Number(kilobytes) / 1024);
}

/** Waits until a process has next to nothing to do any more: what it does at its start is no part of what is measured. */
export async function untilIdle(pid: number): Promise<void> {
  let before = cpuMsOf(pid);
  for (let quiet = 0; quiet < 2;) {
    await new Promise((resolve) => setTimeout(resolve, 2_000));
    const now = cpuMsOf(pid);
    quiet = now - before < 100 ? quiet + 1 : 0;
    before = now;
  }
}
