import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DefectFilesRefused } from '../../modules/analysis/index.js';
import {
  compareRecords,
  findRecord,
  gateVerdict,
  listVersions,
  parseTrainingRecord,
  registerCandidate,
  slugOf,
  TooFewRows,
  trainFiles,
  writeShipped,
  type ChosenOptions,
  type ModelTask,
  type Registered,
  type VersionFiles,
} from '../../modules/models/index.js';
import { systemClock } from '../../platform/clock.js';
import type { Config } from '../../platform/config/index.js';
import { statement, type Database } from '../../platform/database/index.js';
import { ForecastThread } from '../../platform/forecast-thread/index.js';
import { createInference } from '../../platform/inference/index.js';
import { createObjectStores } from '../../platform/storage/index.js';
import { CliError, OPERATOR, type CliContext } from '../command.js';
import { comparisonLines } from './train-options.js';
import { formatNumber } from '../../platform/amount.texts.js';

/** How a version is trained, or which two are compared. */
export interface VersionOptions {
  readonly institution?: string;
  readonly seed: number;
  readonly compare?: readonly [string, string];
  readonly option: ChosenOptions;
  readonly ship: boolean;
}

/** Measured: 5,862 people with a known stage of life, and 2,115 borrowers. */
export const ENOUGH_MADE_UP = '`moa seed --customers 6000 --loans 6000 --quarters 12` makes enough';
/** Progress of a step is reported this often. */
const EVERY_MS = 5_000;
const INSTITUTIONS = statement('SELECT id, code FROM institution ORDER BY id');

/** What a command stands on. */
export interface TrainingParts {
  readonly config: Config;
  readonly database: Database;
  readonly context: CliContext;
}

/** Trains a task on the rows of an institution and registers a candidate, or makes it the version that ships. */
export async function trainVersion(
  task: ModelTask,
  { institution: code, seed, ship, option }: VersionOptions,
  { config, database, context }: TrainingParts,
): Promise<void> {
  const institution = await chosen(database, code);
  const abort = new AbortController();
  const [inference, forecasters] = [createInference(), new ForecastThread()];
  await context.lifetime.onStop('Training', () => {
    abort.abort(new CliError('Training was stopped; nothing was kept.'));
    return Promise.resolve();
  });
  try {
    const run = {
      institutionId: institution.id,
      seed,
      options: option,
      signal: abort.signal,
      progress: progressReporter(context.say),
    };
    const made = await trainFiles(task, run, { database, inference, forecasters, codeVersion: codeVersion() }).catch(
      (error: unknown) => tooLittle(error, task),
    );
    for (const line of described(made)) context.say(line);
    if (ship) {
      context.say(`Ships as shipped-${await writeShipped(task.task, made.files)}.`);
      return;
    }
    const objects = createObjectStores(config.storage).models;
    for (const line of kept(
      await registerCandidate(made, run, { database, objects, clock: systemClock, caller: OPERATOR }),
      institution.code,
    ))
      context.say(line);
  } finally {
    await Promise.all([inference.close(), forecasters.close()]);
  }
}

function kept({ row, isNew, mended }: Registered, institution: string): string[] {
  if (isNew) return [`Kept as version ${row.version} of ${institution}, a candidate; its id is ${row.id}.`];
  const equal = `Equals version ${row.version} of ${institution} byte for byte (${row.state}, id ${row.id}): nothing new was kept.`;
  return mended.length === 0 ? [equal] : [equal, `Put back what was gone or damaged of it: ${mended.join(', ')}.`];
}

/** Too few rows are no fault of the program: what there is and what it takes, in a line. */
function tooLittle(error: unknown, { format }: ModelTask): never {
  if (error instanceof DefectFilesRefused)
    throw new CliError(`Nothing was trained: ${error.message}. See moa train image --help.`, { cause: error });
  if (!(error instanceof TooFewRows)) throw error;
  const hint = format === 'WINDOWS' ? '' : ` Of made-up data, ${ENOUGH_MADE_UP}. See moa train --help.`;
  throw new CliError(`Nothing was trained: ${error.message}.${hint}`, { cause: error });
}

async function chosen(database: Database, code: string | undefined): Promise<{ id: number; code: string }> {
  const all = await database.rows<{ id: number; code: string }>(INSTITUTIONS);
  const fitting = all.filter((each) => code === undefined || each.code === code);
  const [institution] = fitting;
  if (institution && fitting.length === 1) return institution;
  const known = all.map((each) => each.code).join(', ') || 'none';
  throw new CliError(
    code === undefined
      ? `Say whose rows to learn from with --institution; there are: ${known}.`
      : `There is no institution ${code}; there are: ${known}.`,
  );
}

/** A version in lines: its rows, its figures, its gates and its files. */
export function described({ record, gates, files }: VersionFiles): string[] {
  const { comparison, data } = record;
  const { model, baseline, improvement } = comparison;
  const figure = ({ value, low, high }: typeof model): string =>
    `${value.toFixed(4)}${low === null || high === null ? '' : ` (${low.toFixed(4)} to ${high.toFixed(4)})`}`;
  return [
    `${formatNumber(data.rows)} rows: ${formatNumber(data.trainRows)} to learn from, ${formatNumber(data.testRows)} to be judged by`,
    `${model.title.en}: ${figure(model)}; ${comparison.baselineTitle.en}: ${figure(baseline)}; better by ${figure(improvement)}`,
    ...gates.map((gate) => `  ${gate.gate}: ${gateVerdict(gate).en}`),
    ...Object.entries(files).map(([name, bytes]) => `  ${name}  ${formatNumber(bytes.length)} bytes`),
  ];
}

function progressReporter(say: (line: string) => void): (message: string, done: number, total: number) => void {
  let reported = { message: '', atMs: 0 };
  return (message, done, total) => {
    const isDue = message !== reported.message || done === total || performance.now() - reported.atMs >= EVERY_MS;
    if (!isDue) return;
    reported = { message, atMs: performance.now() };
    say(`${message}: ${formatNumber(done)} of ${formatNumber(total)}`);
  };
}

/** The version of the program, from its package. */
export function codeVersion(): string {
  const root = import.meta.dirname.endsWith('dist/src/cli/train') ? '../../../..' : '../../..';
  const { version } = JSON.parse(readFileSync(join(import.meta.dirname, root, 'package.json'), 'utf8')) as {
    readonly version: string;
  };
  return version;
}

/** Shows two versions side by side. @throws CliError where one of them is not there. */
export async function compareVersions(
  { task }: ModelTask,
  { institution: code, compare: versions = ['', ''] }: Pick<VersionOptions, 'institution' | 'compare'>,
  { database, context }: TrainingParts,
): Promise<void> {
  const { code: institution } = await chosen(database, code);
  const records = await Promise.all(
    versions.map(async (version) => {
      const record = await findRecord(database, { task, version, institution });
      if (record === null)
        throw new CliError(`${institution} has no version ${version} of ${slugOf(task)}; see --list.`);
      return parseTrainingRecord(record);
    }),
  );
  const [one, other] = records;
  if (one && other) for (const line of comparisonLines(compareRecords(one, other), versions)) context.say(line);
}

/** Shows the versions that there are of some tasks. */
export async function listTasks(
  database: Database,
  tasks: readonly ModelTask[],
  { say }: Pick<CliContext, 'say'>,
): Promise<void> {
  for (const { task, title } of tasks) {
    say(`${slugOf(task)}: ${title.en}`);
    for (const { institution, version, state, trainedAt, sha256 } of await listVersions(database, task))
      say(`  ${institution ?? 'shipped'} ${version}  ${state}  ${trainedAt.toISOString()}  ${sha256.slice(0, 12)}`);
  }
  if (tasks.length === 0) say('There is nothing to train.');
}
