import { readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Command, InvalidArgumentError, Option } from 'commander';
import { parse } from 'csv-parse/sync';
import {
  ARCHITECTURE,
  fineTune,
  forecasterFiles,
  PRE_TRAINING,
  PRE_TRAINING_SEEDS,
  TooLittleHistory,
  trainNetwork,
  weightsIn,
  type OwnSeries,
  type TrainingRun,
} from '../../platform/forecasting/index.js';
import { FORECASTER_NAME, forecastTask, preTrainedForecaster } from '../../modules/forecasting/index.js';
import { shippedModelPath, versionFiles, writeShipped, type ChosenOptions } from '../../modules/models/index.js';
import { CliError, type CliCommand, type CliContext } from '../command.js';
import { withTables } from '../database.js';
import { openDatabase } from '../open-database.js';
import { checkOptions, twoVersions } from './train-options.js';
import { codeVersion, compareVersions, described, trainVersion } from './train-version.js';
import { formatNumber } from '../../platform/amount.texts.js';

interface Options {
  readonly seeds: readonly number[];
  readonly steps?: number;
  readonly series: readonly string[];
  readonly from: string;
  readonly release: string;
  readonly out?: string;
  readonly ship: boolean;
  readonly institution?: string;
  readonly compare?: readonly [string, string];
}

const FINE_TUNING_STEPS = 500;
/** A tenth of the first learning rate: it should change little of what it knows. */
const FINE_TUNING_RATE = 2e-4;

const HELP = `
Without --out and --ship it goes on from the network that ships, with the series that one institution may read, for
${FINE_TUNING_STEPS} steps unless said otherwise, and registers a candidate with its card and its report. Half of what it learns from
stays made up; the last fifth of each series is kept back, and judges. Two administrators put it in service, and can roll
it back. It takes 8 series that are long enough to be forecast.

With --out or --ship it learns from the start, from made-up series alone, without a database: three networks of ${formatNumber(PRE_TRAINING.steps)} steps, some
four minutes each on a core that has nothing else to do. With --out and --series it goes on from a model that is there,
and nothing is written where it did not get better.

A file of series is CSV in UTF-8 with the columns series, period and value, in the order of time; period is the number
of observations in a season: 12 for months, 4 for quarters, 1 for years.

Examples:
  moa train forecast --institution MOA_BANK
  moa train forecast --compare 1,2
  moa train forecast --out my-model
  moa train forecast --series rates.csv --out my-model`;

const EVERY_MS = 10_000;

/** Trains the forecasting network: for an institution, into a folder, or as the shipped one. */
export const trainForecast: CliCommand = (context) =>
  new Command('forecast')
    .description('Train the network that forecasts series, from made-up series or going on with series of your own.')
    .addOption(
      new Option('--seeds <list>', 'where random numbers begin, a network each')
        .argParser(seedList)
        .default(PRE_TRAINING_SEEDS, PRE_TRAINING_SEEDS.join(',')),
    )
    .addOption(new Option('--steps <number>', 'steps of training').argParser(stepCount))
    .addOption(
      new Option('--series <file>', 'series to go on with; may be given several times')
        .argParser((file: string, before: readonly string[]) => [...before, file])
        .default([], 'none'),
    )
    .option('--from <file>', 'the model to go on from, with --series', shippedModelPath('FORECAST'))
    .option('--release <name>', 'version written into the model', '1')
    .option('--out <folder>', 'where the model, its record and its card are written')
    .option('--ship', 'make it the one that comes with the program', false)
    .option('--institution <code>', 'on whose series; may be left out when there is one institution')
    .addOption(new Option('--compare <one,other>', 'show two versions side by side').argParser(twoVersions))
    .addHelpText('after', HELP)
    .action(async (own: Options, command: Command) => {
      const options = withAbove(own, command);
      if (options.out === undefined && !options.ship) {
        await forInstitution(options, context);
        return;
      }
      if (options.ship && (options.out !== undefined || options.series.length > 0))
        throw new CliError('What ships learns from made-up series alone: --ship goes with neither --out nor --series.');
      const abort = new AbortController();
      await context.lifetime.onStop('Training', () => {
        abort.abort(new CliError('Training was stopped; nothing was kept.'));
        return Promise.resolve();
      });
      if (options.out === undefined) await ship(await trainFromStart(options, abort.signal, context), context);
      else {
        const { members, run } =
          options.series.length === 0
            ? await trainFromStart(options, abort.signal, context)
            : await further(options, abort.signal, context);
        await keep(options.out, forecasterFiles(members, run), context);
      }
    });

/** `moa train` has options of the same names, and takes those that stand behind `forecast`, too. */
function withAbove(own: Options, { parent }: Command): Options {
  const above: Partial<Options> & { readonly option?: ChosenOptions } = parent?.opts() ?? {};
  checkOptions(forecastTask, above.option ?? {});
  const { institution = above.institution, compare = above.compare, steps = above.option?.['steps'] } = own;
  return {
    ...own,
    ship: own.ship || above.ship === true,
    ...(institution !== undefined && { institution }),
    ...(compare && { compare }),
    ...(steps !== undefined && { steps }),
  };
}

async function forInstitution({ institution, compare, seeds, steps, series }: Options, context: CliContext) {
  if (series.length > 0) throw new CliError('Say where to with --out. See moa train forecast --help.');
  const config = await openDatabase(context);
  const version = {
    seed: seeds[0] ?? 1,
    ship: false,
    option: steps === undefined ? {} : { steps },
    ...(institution !== undefined && { institution }),
    ...(compare && { compare }),
  };
  await withTables(config, (database) => {
    const surroundings = { config, database, context };
    return compare
      ? compareVersions(forecastTask, version, surroundings)
      : trainVersion(forecastTask, version, surroundings);
  });
}

/** A network with how it came to be. */
interface Made {
  readonly members: readonly Float32Array[];
  readonly run: TrainingRun;
}

async function ship({ members, run }: Made, { say }: CliContext): Promise<void> {
  const trained = await preTrainedForecaster(members, run);
  const options = { steps: run.steps };
  const made = versionFiles(forecastTask, trained, { seed: run.seeds[0] ?? 1, codeVersion: codeVersion(), options });
  for (const line of described(made)) say(line);
  say(`Ships as shipped-${await writeShipped('FORECAST', made.files)}.`);
}

async function keep(folder: string, files: Readonly<Record<string, Uint8Array>>, { say }: CliContext): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const [name, bytes] of Object.entries(files)) {
    await writeFile(join(folder, name), bytes);
    say(`${join(folder, name)}  ${formatNumber(bytes.length)} bytes`);
  }
}

async function trainFromStart(
  { seeds, steps = PRE_TRAINING.steps, release }: Options,
  signal: AbortSignal,
  { say }: CliContext,
): Promise<Made> {
  const members: Float32Array[] = [];
  for (const seed of seeds) {
    const options = Object.assign({}, PRE_TRAINING, { seed, steps });
    members.push(await trainNetwork(options, { signal, onProgress: progressReporter(say, `Seed ${seed}`) }));
  }
  const run = { name: FORECASTER_NAME, version: release, architecture: ARCHITECTURE, seeds, steps, ownSeries: 0 };
  return { members, run };
}

async function further(
  { seeds, steps = FINE_TUNING_STEPS, release, series: files, from }: Options,
  signal: AbortSignal,
  { say }: CliContext,
): Promise<Made> {
  const series = files.flatMap(seriesIn);
  const before = weightsIn(readFileSync(from));
  const options = Object.assign({}, PRE_TRAINING, { seed: seeds[0] ?? 1, steps, learningRate: FINE_TUNING_RATE });
  const tuned = await fineTune(before, series, options, {
    signal,
    onProgress: progressReporter(say, 'Going on'),
  }).catch((error: unknown) => {
    if (!(error instanceof TooLittleHistory)) throw error;
    throw new CliError(`Nothing was trained: ${error.message}.`, { cause: error });
  });
  const { errorBefore, errorAfter } = tuned;
  const figures = `scaled error on what was kept back: ${errorBefore.toFixed(4)} before, ${errorAfter.toFixed(4)} after`;
  if (!(errorAfter < errorBefore)) throw new CliError(`It did not get better, and nothing was written; ${figures}.`);
  say(`${tuned.series} series; ${figures}`);
  const ran = before.map((_, place) => options.seed + place);
  const run = { name: FORECASTER_NAME, version: release, architecture: ARCHITECTURE, steps, ownSeries: tuned.series };
  return { members: tuned.members, run: Object.assign({ seeds: ran }, run) };
}

/** The series of a file. @throws CliError that names file, line and column. */
export function seriesIn(file: string): readonly OwnSeries[] {
  const rows: Readonly<Record<string, string>>[] = parse(readFileSync(file, 'utf8'), {
    columns: true,
    bom: true,
    trim: true,
  });
  const found = new Map<string, { period: number; values: number[] }>();
  for (const [place, row] of rows.entries()) {
    const at = `${file}, line ${place + 2}`;
    const { series: id, period: periodText, value: valueText } = row;
    if (!id) throw new CliError(`${at}: the column series is empty or not there.`);
    const [period, value] = [Number(periodText), valueText ? Number(valueText) : NaN];
    if (!Number.isInteger(period) || period < 1 || period > 366)
      throw new CliError(`${at}: period must be a whole number from 1 to 366.`);
    if (!Number.isFinite(value)) throw new CliError(`${at}: value must be a number.`);
    const series = found.get(id) ?? { period, values: [] };
    if (series.period !== period) throw new CliError(`${at}: ${id} had the period ${series.period} before.`);
    series.values.push(value);
    found.set(id, series);
  }
  return [...found].map(([id, { period, values }]) => ({ id, period, values: Float64Array.from(values) }));
}

function progressReporter(
  say: (line: string) => void,
  what: string,
): (done: number, total: number, loss: number) => void {
  let reportedAtMs = -Infinity;
  return (done, total, loss) => {
    if (done < total && performance.now() - reportedAtMs < EVERY_MS) return;
    reportedAtMs = performance.now();
    say(`${what}: ${formatNumber(done)} of ${formatNumber(total)} steps, loss ${loss.toFixed(4)}`);
  };
}

function seedList(text: string): readonly number[] {
  const seeds = text.split(',').map(Number);
  if (/^\d{1,9}(,\d{1,9}){0,3}$/.test(text) && new Set(seeds).size === seeds.length) return seeds;
  throw new InvalidArgumentError('Expected one to four different whole numbers, such as 1,2,3.');
}

function stepCount(text: string): number {
  const steps = Number(text);
  if (/^\d{1,6}$/.test(text) && steps >= 1) return steps;
  throw new InvalidArgumentError('Expected a whole number from 1 to 999,999.');
}
