import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Argument, Command, InvalidArgumentError, Option } from 'commander';
import {
  compareRecords,
  findRecord,
  gateVerdict,
  listVersions,
  parseTrainingRecord,
  registerCandidate,
  slugOf,
  TooLittleToLearnFrom,
  trainFiles,
  writeShipped,
  type ChosenOptions,
  type ModelTask,
  type Registered,
  type VersionFiles,
} from '../modules/models/index.js';
import { modelTasks } from '../model-tasks.js';
import { checkOptions, chosenOption, comparisonLines, optionsHelp, twoVersions } from './train-options.js';
import { systemClock } from '../platform/clock.js';
import { loadConfig, type Config } from '../platform/config/index.js';
import { statement, type Database } from '../platform/database/index.js';
import { createInference } from '../platform/inference/index.js';
import { FolderStore } from '../platform/storage/index.js';
import { CliError, OPERATOR, type CliCommand, type CliContext } from './command.js';
import { trainForecast } from './train-forecast.js';
import { migrateUp, withDatabase, withTables } from './database.js';

interface Options {
  readonly institution?: string;
  readonly seed: number;
  readonly list: boolean;
  readonly compare?: readonly [string, string];
  readonly option: ChosenOptions;
  readonly ship: boolean;
}

/** Measured: 5,862 people with a known stage of life, and 2,115 borrowers. */
const ENOUGH_MADE_UP = '`moa seed --customers 6000 --loans 6000 --quarters 12` makes enough';

const HELP = `
It learns from the rows of one institution and keeps a candidate: the model, what it reads, a card and a report. Nothing
is put in service: that takes two administrators. The same rows and seed give the same files, byte for byte. With --ship
the files become those that come with the program, in src/modules/models/shipped, and nothing is registered.

At least it takes, of one institution:
  spending-cluster  500 people who spent something
  life-stage        1,000 people whose stage of life is known
  loan-risk         1,000 borrowers, 100 of whom fell behind
Of made-up data, ${ENOUGH_MADE_UP}; a demo of 500 customers is
enough for the first. That much trains: to be judged by group, and so to be put in service, takes 200 rows of two
groups or more among the fifth that is kept back, some 10,000 customers. What ships was trained on 100,000.
Trained again from the same rows, seed and options, what is there already is kept no second time.

Options that --option sets, with their usual values and bounds; the record of a version keeps them:
${optionsHelp()}

Examples:
  moa train --list
  moa train forecast --help
  moa train loan-risk --option depth=4 --option rounds=500
  moa train loan-risk --compare 1,2
  moa train life-stage --institution MOA_BANK
  moa train life-stage --institution MOA_BANK --seed 7`;

/** Progress of a step is told this often. */
const EVERY_MS = 5_000;
const INSTITUTIONS = statement('SELECT id, code FROM institution ORDER BY id');

/** Trains models. */
export const train: CliCommand = (context) =>
  new Command('train')
    .addArgument(new Argument('[task]', 'what to train').choices(modelTasks.map(({ task }) => slugOf(task))))
    .option('--institution <code>', 'on whose rows; may be left out when there is one institution')
    .addOption(new Option('--seed <number>', 'where random numbers begin').argParser(wholeNumber).default(1))
    .option('--list', 'show the versions there are, and train nothing', false)
    .addOption(
      new Option('--option <name=value>', 'set an option of the training; may be given several times')
        .argParser(chosenOption)
        .default({}, 'none'),
    )
    .addOption(new Option('--compare <one,other>', 'show two versions of the task side by side').argParser(twoVersions))
    .option('--ship', 'make it the version that comes with the program', false)
    .addCommand(trainForecast(context))
    .addHelpText('after', HELP)
    .action(async (slug: string | undefined, options: Options) => {
      const task = modelTasks.find((each) => slugOf(each.task) === slug);
      if (!task && !options.list) throw new CliError('Say what to train, or --list. See moa train --help.');
      if (options.compare && !task) throw new CliError('Say of which task, as in moa train loan-risk --compare 1,2.');
      if (task) checkOptions(task, options.option);
      const config = await withDatabase(loadConfig(), context);
      await migrateUp(config, context);
      await withTables(config, (database) =>
        options.list || !task
          ? list(database, task ?? null, context)
          : options.compare
            ? compare(task, options, { config, database, context })
            : trainOne(task, options, { config, database, context }),
      );
    });

async function list(database: Database, only: ModelTask | null, { say }: CliContext): Promise<void> {
  for (const { task, title } of modelTasks.filter((each) => only === null || each === only)) {
    say(`${slugOf(task)}: ${title.en}`);
    for (const { institution, version, state, trainedAt, sha256 } of await listVersions(database, task))
      say(`  ${institution ?? 'shipped'} ${version}  ${state}  ${trainedAt.toISOString()}  ${sha256.slice(0, 12)}`);
  }
  if (modelTasks.length === 0) say('There is nothing to train.');
}

async function compare(
  { task }: ModelTask,
  { institution: code, compare: versions = ['', ''] }: Options,
  { database, context }: Surroundings,
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

interface Surroundings {
  readonly config: Config;
  readonly database: Database;
  readonly context: CliContext;
}

async function trainOne(
  task: ModelTask,
  { institution: code, seed, ship, option }: Options,
  { config, database, context }: Surroundings,
): Promise<void> {
  const institution = await chosen(database, code);
  const abort = new AbortController();
  const inference = createInference();
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
      progress: teller(context.say),
    };
    const made = await trainFiles(task, run, { database, inference, codeVersion: codeVersion() }).catch(tooLittle);
    for (const line of described(made)) context.say(line);
    if (ship) {
      context.say(`Ships as shipped-${await writeShipped(task.task, made.files)}.`);
      return;
    }
    const objects = new FolderStore(config.storage.dir);
    for (const line of kept(
      await registerCandidate(made, run, { database, objects, clock: systemClock, caller: OPERATOR }),
      institution.code,
    ))
      context.say(line);
  } finally {
    await inference.close();
  }
}

function kept({ row, isNew, mended }: Registered, institution: string): string[] {
  if (isNew) return [`Kept as version ${row.version} of ${institution}, a candidate; its id is ${row.id}.`];
  const equal = `Equals version ${row.version} of ${institution} byte for byte (${row.state}, id ${row.id}): nothing new was kept.`;
  return mended.length === 0 ? [equal] : [equal, `Put back what was gone or damaged of it: ${mended.join(', ')}.`];
}

/** Too few rows are no fault of the program: what there is and what it takes, in a line. */
function tooLittle(error: unknown): never {
  if (!(error instanceof TooLittleToLearnFrom)) throw error;
  throw new CliError(
    `Nothing was trained: ${error.message}. Of made-up data, ${ENOUGH_MADE_UP}. See moa train --help.`,
    { cause: error },
  );
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

function described({ record, gates, files }: VersionFiles): string[] {
  const { comparison, data } = record;
  const { model, baseline, improvement } = comparison;
  const figure = ({ value, low, high }: typeof model): string =>
    `${value.toFixed(4)}${low === null || high === null ? '' : ` (${low.toFixed(4)} to ${high.toFixed(4)})`}`;
  return [
    `${data.rows.toLocaleString('en')} rows: ${data.trainRows.toLocaleString('en')} to learn from, ${data.testRows.toLocaleString('en')} to be judged by`,
    `${model.title.en}: ${figure(model)}; ${comparison.baselineTitle.en}: ${figure(baseline)}; better by ${figure(improvement)}`,
    ...gates.map((gate) => `  ${gate.gate}: ${gateVerdict(gate).en}`),
    ...Object.entries(files).map(([name, bytes]) => `  ${name}  ${bytes.length.toLocaleString('en')} bytes`),
  ];
}

function teller(say: (line: string) => void): (message: string, done: number, total: number) => void {
  let told = { message: '', atMs: 0 };
  return (message, done, total) => {
    const isDue = message !== told.message || done === total || performance.now() - told.atMs >= EVERY_MS;
    if (!isDue) return;
    told = { message, atMs: performance.now() };
    say(`${message}: ${done.toLocaleString('en')} of ${total.toLocaleString('en')}`);
  };
}

/** Of the program, as its package says. */
function codeVersion(): string {
  const root = import.meta.dirname.endsWith('dist/src/cli') ? '../../..' : '../..';
  const { version } = JSON.parse(readFileSync(join(import.meta.dirname, root, 'package.json'), 'utf8')) as {
    readonly version: string;
  };
  return version;
}

function wholeNumber(text: string): number {
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('Expected a whole number.');
}
