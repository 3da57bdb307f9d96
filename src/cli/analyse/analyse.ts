import { Command, InvalidArgumentError } from 'commander';
import { rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { loadCommandConfig } from '../../platform/config/index.js';
import { analyseParts, TableError, type PartReport, type PartsAnalysis } from '../../platform/tables/index.js';
import { filesOf } from './analyse-files.js';
import { reportPage } from './analyse-html.js';
import { reportText } from './analyse-report.js';
import { CliError, type CliCommand, type CliContext } from '../command.js';
import { requireFolder } from '../files.js';
import { formatNumber } from '../../platform/amount.texts.js';

const HELP = `
Each file is read by a process of its own, and all of them are asked together at the end: totals, months, countries,
products, customers and segments where the columns are those of sales, a profile of the columns otherwise. The first file says
which columns there are; a file with others, or one that cannot be read, is refused whole and named, and the command ends with
status 2. Every refused row is reported with file, line and reason.

A pattern is a file, a folder with all below it, a pattern in quotes such as "sales/2025-*.csv", s3://bucket/prefix, for
which the store of MOA_S3_… is used, or engine:schema.table: a table or view that an engine of your own computed, in the
database of MOA_ENGINE_URL. It is read in one read-only transaction, whole or not at all, within MOA_ENGINE_TIMEOUT_MS and
MOA_ENGINE_MAX_ROWS; a row without any value is no row. What does not fit in --memory-mb goes to the folder of --out, which needs about as much
room as a quarter of the files, and as the largest file where files come from a bucket. Work that broke off goes on there when
it is started again.

The folder holds report.md and report.html to be read, report.json with all of it, and refused.csv.

Examples:
  moa analyse sales/ --out report
  moa analyse "sales/2024-*.csv" "sales/2025-*.parquet" --out report --memory-mb 1024
  moa analyse s3://bank-data/sales/ --out report
  moa analyse engine:results.daily_sales --out report`;

/** Some file was refused whole. */
const INCOMPLETE = 2;
const REPORT_EVERY_MS = 2_000;
const [LEAST_MEMORY_MB, MOST_MEMORY_MB] = [64, 65_536];

interface Options {
  readonly out: string;
  readonly memoryMb: number;
}

/** Analyses many files as one table. */
export const analyse: CliCommand = (context) =>
  new Command('analyse')
    .description('Analyse many files of CSV, XLSX or Parquet as one table.')
    .argument('<pattern...>', 'files, folders, patterns, s3://bucket/prefix, or engine:schema.table')
    .requiredOption('--out <folder>', 'where the report goes')
    .option('--memory-mb <number>', 'memory of the database, in MiB: 64 to 65536', memoryOf, 256)
    .addHelpText('after', HELP)
    .action((patterns: string[], options: Options) => run(context, patterns, options));

const REFUSED_ROWS_FILE = 'refused.csv';
const STOPPED_NOTICE = 'The analysis was stopped. Files that were read are kept: the same command goes on from there.';

async function run(context: CliContext, patterns: readonly string[], { out, memoryMb }: Options): Promise<void> {
  await requireFolder(out);
  const work = join(out, 'work');
  const { storage, engine } = loadCommandConfig();
  const files = await filesOf(patterns, { bucket: storage.bucket, engine, scratch: work, out });
  const stopping = new AbortController();
  await context.lifetime.onStop('The analysis', () => {
    stopping.abort(new CliError(STOPPED_NOTICE));
    return Promise.resolve();
  });
  const said = await analyseParts(files, {
    folder: work,
    refusedTo: join(work, REFUSED_ROWS_FILE),
    memoryMb,
    signal: stopping.signal,
    progress: progressReporter(context),
    done: (report, place) => context.say(`${place + 1} of ${files.length} ${doneText(report)}`),
  }).catch((error: unknown) => {
    throw error instanceof TableError ? new CliError(error.text.en, { cause: error }) : error;
  });
  const reports = {
    'report.json': `${JSON.stringify(said, null, 2)}\n`,
    'report.md': reportText(said),
    'report.html': reportPage(said),
  };
  for (const [name, text] of Object.entries(reports)) await writeFile(join(work, name), text);
  // A report of before stays whole until all of this one is there.
  for (const name of [REFUSED_ROWS_FILE, ...Object.keys(reports)]) await rename(join(work, name), join(out, name));
  await rm(work, { recursive: true, force: true });
  conclude(context, said, out);
}

function conclude(context: CliContext, said: PartsAnalysis, out: string): void {
  const { rowsRead, rowsAccepted, rowsRefused, files } = said;
  context.say(
    `${formatNumber(rowsRead)} rows read, ${formatNumber(rowsAccepted)} accepted, ${formatNumber(rowsRefused)} refused.`,
  );
  context.say(`The report is in ${join(out, 'report.md')}.`);
  const failed = files.filter(({ failure }) => failure !== null).length;
  if (failed > 0)
    throw new CliError(`${failed} of ${files.length} files were refused whole: the report says why.`, {
      exitCode: INCOMPLETE,
    });
}

function doneText({ name, rowsAccepted, rowsRefused, failure }: PartReport): string {
  if (failure) return `${name}: refused. ${failure.message.en}`;
  return `${name}: ${formatNumber(rowsAccepted)} rows accepted, ${formatNumber(rowsRefused)} refused`;
}

/** Reports from time to time how far a file is. */
function progressReporter({
  say,
}: CliContext): (file: string, at: { bytesRead: number; bytesTotal: number; rowsRead: number }) => void {
  let reportedAt = performance.now();
  return (file, { bytesRead, bytesTotal, rowsRead }) => {
    if (performance.now() - reportedAt < REPORT_EVERY_MS) return;
    reportedAt = performance.now();
    say(`${file}: ${formatNumber(rowsRead)} rows, ${Math.floor((100 * bytesRead) / Math.max(1, bytesTotal))} %`);
  };
}

/** @throws InvalidArgumentError */
function memoryOf(text: string): number {
  const memory = Number(text);
  if (!Number.isInteger(memory) || memory < LEAST_MEMORY_MB || memory > MOST_MEMORY_MB)
    throw new InvalidArgumentError(`Expected a whole number from ${LEAST_MEMORY_MB} to ${MOST_MEMORY_MB}.`);
  return memory;
}
