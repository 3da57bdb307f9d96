import { spawnSync } from 'node:child_process';
import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { mkdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { createGunzip } from 'node:zlib';
import { median } from './drive.js';
import { circumstances, writeSection } from './report.js';
import { measured, type Measured } from './tables/measured.js';

const HELP = `Measures the analysis of a table beside pandas, dask and polars, on one file in one interleaved run.

  npm run bench:tables -- [--data OnlineRetail.csv.gz] [--rounds 5] [--python python3] [--polars FOLDER] [--dry]

The data are the Online Retail set (UCI 352). --python is one that has pandas and dask; --polars is a folder in which
nodejs-polars is installed. A rival that is not there is named as missing. Each has to find the same figures. Results go to
bench/RESULTS.md, unless --dry.
`;

const ROOT = join(import.meta.dirname, '..', '..');
const RIVALS = join(ROOT, 'bench', 'tables');
const { values: options } = parseArgs({
  options: {
    data: { type: 'string', default: join(ROOT, '..', 'shared', 'data', 'online-retail', 'OnlineRetail.csv.gz') },
    rounds: { type: 'string', default: '5' },
    python: { type: 'string', default: 'python3' },
    polars: { type: 'string' },
    dry: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

interface Rival {
  readonly name: string;
  readonly command: string;
  readonly words: readonly string[];
}

/** The file without compression, which none of them should pay for. */
async function plainFile(): Promise<string> {
  const folder = join(ROOT, '.moa', 'bench', 'tables');
  const path = join(folder, 'rows.csv');
  await mkdir(folder, { recursive: true });
  const from = createReadStream(options.data);
  await (options.data.endsWith('.gz')
    ? pipeline(from, createGunzip(), createWriteStream(path))
    : pipeline(from, createWriteStream(path)));
  return path;
}

/** The version of a rival; null where it is not installed. */
function versionOf(command: string, words: readonly string[]): string | null {
  const { status, stdout } = spawnSync(command, words, { encoding: 'utf8' });
  return status === 0 ? stdout.trim() : null;
}

function rivals(path: string): { readonly there: readonly Rival[]; readonly missing: readonly string[] } {
  const { python, polars } = options;
  const there: Rival[] = [
    { name: 'Moa', command: process.execPath, words: [join(import.meta.dirname, 'tables', 'moa.js'), path] },
  ];
  const missing: string[] = [];
  for (const name of ['pandas', 'dask']) {
    const version = versionOf(python, [
      '-c',
      `import ${name}${name === 'dask' ? ', dask.dataframe' : ''}; print(${name}.__version__)`,
    ]);
    if (version === null) missing.push(name);
    else there.push({ name: `${name} ${version}`, command: python, words: [join(RIVALS, 'frames.py'), name, path] });
  }
  const ask = `console.log(require(require.resolve('nodejs-polars', { paths: [process.argv[1]] })).version)`;
  const version = polars === undefined ? null : versionOf(process.execPath, ['-e', ask, polars]);
  if (polars === undefined || version === null) missing.push('polars');
  else
    there.push({
      name: `polars ${version}`,
      command: process.execPath,
      words: [join(RIVALS, 'polars.mjs'), polars, path],
    });
  return { there, missing };
}

/** Fails when a rival found something else: then it did other work. Sums of fractions may differ behind the third decimal. */
function expectSame(name: string, output: string, ours: Readonly<Record<string, string>>): void {
  for (const [code, value] of Object.entries(JSON.parse(output) as Record<string, string | number>)) {
    const isSame = code.endsWith('MOMENT')
      ? String(value) === ours[code]
      : Math.abs(Number(value) - Number(ours[code])) < 1e-3;
    if (!isSame) throw new Error(`${name} found ${code} = ${value}, and Moa ${ours[code]}`);
  }
}

const of = (runs: readonly Measured[], what: 'seconds' | 'cpuSeconds' | 'peakMb'): number =>
  median(runs.map((run) => run[what]));

function rowOf(name: string, runs: readonly Measured[], ours: readonly Measured[]): string {
  const times = (what: 'seconds' | 'cpuSeconds' | 'peakMb'): string => (of(runs, what) / of(ours, what)).toFixed(1);
  const seconds = runs.map((run) => run.seconds);
  const spread = `${Math.min(...seconds).toFixed(2)}–${Math.max(...seconds).toFixed(2)}`;
  return `| ${name} | ${of(runs, 'seconds').toFixed(2)} (${spread}) | ${of(runs, 'cpuSeconds').toFixed(2)} | ${of(runs, 'peakMb').toFixed(0)} | ${times('seconds')} / ${times('cpuSeconds')} / ${times('peakMb')} |`;
}

async function main(): Promise<void> {
  const path = await plainFile();
  const { there, missing } = rivals(path);
  const runs = new Map<string, Measured[]>(there.map(({ name }) => [name, []]));
  for (let round = 0; round <= Number(options.rounds); round += 1)
    for (const { name, command, words } of there) {
      const run = await measured(command, words);
      // The first round has every rival read its program and the file from the disk.
      if (round > 0) runs.get(name)?.push(run);
      const ours = JSON.parse(runs.get('Moa')?.[0]?.output ?? run.output) as Record<string, string>;
      expectSame(name, run.output, ours);
      console.log(
        `${round} ${name}: ${run.seconds.toFixed(2)} s, ${run.cpuSeconds.toFixed(2)} s of processor, ${run.peakMb.toFixed(0)} MiB`,
      );
    }
  const ours = runs.get('Moa') ?? [];
  const bytes = (await stat(path)).size;
  const rows = [...runs].map(([name, each]) => rowOf(name, each, ours));
  const text = `${circumstances()}
The Online Retail file, ${(bytes / 1e6).toFixed(1)} MB of CSV: its figures, columns, months, countries, products, customers, segments and
cohorts, each program from its start to its end, ${options.rounds} interleaved rounds after one to warm up; median (least–greatest).
Memory is that of all processes of a program at once, pages that they share counted once. All found the same figures. Targets: 1.5 s; pandas at least 3 times the
time and twice the memory.

| program | seconds | processor seconds | peak MiB | times Moa's time / processor / memory |
| --- | --- | --- | --- | --- |
${rows.join('\n')}
${missing.map((name) => `| ${name} | not installed where this ran | – | – | – |`).join('\n')}`;
  console.log(text);
  if (!options.dry) writeSection('tables', text);
}

if (options.help || !existsSync(options.data))
  process.stdout.write(options.help ? HELP : `${options.data} is not there.\n\n${HELP}`);
else await main();
