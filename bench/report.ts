import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import { join } from 'node:path';
import { median, type Stretch } from './drive.js';
import type { Size } from './data.js';
import type { Work } from './works.js';

export interface Ratio {
  readonly work: Work;
  readonly ratio: number;
  readonly ratios: readonly number[];
  readonly moa: readonly Stretch[];
  readonly bare: readonly Stretch[];
}

const FILE = join(import.meta.dirname, '..', '..', 'bench', 'RESULTS.md');

/** How busy the machine was with other work before this began: processes that ran or wanted to, over a minute. */
const [LOAD_BEFORE = NaN] = loadavg();

/** The machine and the day, without which a figure says nothing. */
export function circumstances(): string {
  const [cpu] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  const day = new Date().toISOString().slice(0, 10);
  return `${day}, ${cpus().length} cores (${cpu?.model.trim() ?? 'unknown'}) shared by server, PostgreSQL and load, ${memory} GiB, Node ${process.version}; load average before: ${LOAD_BEFORE.toFixed(1)}.`;
}

/** Replaces one section of RESULTS.md, between its markers. */
export function writeSection(name: string, text: string): void {
  const before = readFileSync(FILE, 'utf8');
  const [start, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const [from, to] = [before.indexOf(start), before.indexOf(end)];
  if (from < 0 || to < 0) throw new Error(`bench/RESULTS.md has no section ${name}.`);
  writeFileSync(FILE, `${before.slice(0, from + start.length)}\n\n${text.trim()}\n\n${before.slice(to)}`);
}

const of = (stretches: readonly Stretch[], figure: keyof Stretch): number =>
  median(stretches.map((stretch) => stretch[figure]));

export function writeRatios(results: readonly Ratio[], size: Size): void {
  const rows = results.map(({ work, ratio, ratios, moa, bare }) =>
    [
      work.name,
      work.what,
      `**${ratio.toFixed(2)}** (${Math.min(...ratios).toFixed(2)}–${Math.max(...ratios).toFixed(2)})`,
      work.target === null ? '–' : `≥ ${work.target.toFixed(2)}`,
      `${Math.round(of(moa, 'perSecond'))} / ${Math.round(of(bare, 'perSecond'))}`,
      `${of(moa, 'p50Ms')} / ${of(bare, 'p50Ms')}`,
      `${of(moa, 'p99Ms')} / ${of(bare, 'p99Ms')}`,
      `${of(moa, 'cpuMs').toFixed(2)} / ${of(bare, 'cpuMs').toFixed(2)}`,
    ].join(' | '),
  );
  const numbers = (count: number): string => count.toLocaleString('en');
  writeSection(
    'ratios',
    `${circumstances()}
${numbers(size.customers)} customers, ${numbers(size.loans)} loans, ${numbers(size.repayments)} repayments; 32 connections; median of ${results[0]?.ratios.length ?? 0} interleaved rounds (least–greatest).

| work | what | ratio | target | requests/s, Moa / bare | p50 ms | p99 ms | server CPU ms a request |
| --- | --- | --- | --- | --- | --- | --- | --- |
${rows.map((row) => `| ${row} |`).join('\n')}`,
  );
}
