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
  SHIPPED_FORECASTER,
  SHIPPED_FORECASTER_DIR,
  TooLittleHistory,
  trainNetwork,
  weightsIn,
  type OwnSeries,
} from '../platform/forecasting/index.js';
import { CliError, type CliCommand, type CliContext } from './command.js';

interface Options {
  readonly seeds: readonly number[];
  readonly steps?: number;
  readonly series: readonly string[];
  readonly from: string;
  readonly release: string;
  readonly out?: string;
  readonly ship: boolean;
}

const FINE_TUNING_STEPS = 500;
/** A tenth of what it learns at first: it is to change little of what it knows. */
const FINE_TUNING_RATE = 2e-4;

const HELP = `
Without --series it learns anew, from made-up series alone: three networks of ${PRE_TRAINING.steps.toLocaleString('en')} steps, some four minutes each
on a core that has nothing else to do. With --series it goes on from a model that is there, for ${FINE_TUNING_STEPS} steps unless said
otherwise, and half of what it learns from stays made up. The last fifth of each series is kept back: by it the model
is judged before and after, and nothing is written where it did not get better.

A file of series is CSV in UTF-8 with the columns series, period and value, in the order of time; period is the number
of observations in a season: 12 for months, 4 for quarters, 1 for years.

Examples:
  moa train forecast --out my-model
  moa train forecast --series rates.csv --out my-model`;

const EVERY_MS = 10_000;

/** Trains the network that forecasts. It needs no database. */
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
    .option('--from <file>', 'the model to go on from', SHIPPED_FORECASTER)
    .option('--release <name>', 'version written into the model', '1')
    .option('--out <folder>', 'where the model, its record and its card are written')
    .option('--ship', 'make it the one that comes with the program', false)
    .addHelpText('after', HELP)
    .action(async (options: Options) => {
      const folder = options.ship ? SHIPPED_FORECASTER_DIR : options.out;
      if (folder === undefined) throw new CliError('Say where to with --out. See moa train forecast --help.');
      const abort = new AbortController();
      await context.lifetime.onStop('Training', () => {
        abort.abort(new CliError('Training was stopped; nothing was kept.'));
        return Promise.resolve();
      });
      const made =
        options.series.length === 0
          ? await anew(options, abort.signal, context)
          : await further(options, abort.signal, context);
      await mkdir(folder, { recursive: true });
      for (const [name, bytes] of Object.entries(made)) {
        await writeFile(join(folder, name), bytes);
        context.say(`${join(folder, name)}  ${bytes.length.toLocaleString('en')} bytes`);
      }
    });

type Files = ReturnType<typeof forecasterFiles>;

async function anew(
  { seeds, steps = PRE_TRAINING.steps, release }: Options,
  signal: AbortSignal,
  { say }: CliContext,
): Promise<Files> {
  const members: Float32Array[] = [];
  for (const seed of seeds) {
    const options = Object.assign({}, PRE_TRAINING, { seed, steps });
    members.push(await trainNetwork(options, { signal, onProgress: teller(say, `Seed ${seed}`) }));
  }
  return forecasterFiles(members, {
    name: NAME,
    version: release,
    architecture: ARCHITECTURE,
    seeds,
    steps,
    ownSeries: 0,
  });
}

const NAME = 'moa-forecaster';

async function further(
  { seeds, steps = FINE_TUNING_STEPS, release, series: files, from }: Options,
  signal: AbortSignal,
  { say }: CliContext,
): Promise<Files> {
  const series = files.flatMap(seriesIn);
  const before = weightsIn(readFileSync(from));
  const options = Object.assign({}, PRE_TRAINING, { seed: seeds[0] ?? 1, steps, learningRate: FINE_TUNING_RATE });
  const tuned = await fineTune(before, series, options, { signal, onProgress: teller(say, 'Going on') }).catch(
    (error: unknown) => {
      if (!(error instanceof TooLittleHistory)) throw error;
      throw new CliError(`Nothing was trained: ${error.message}.`, { cause: error });
    },
  );
  const { errorBefore, errorAfter } = tuned;
  const figures = `scaled error on what was kept back: ${errorBefore.toFixed(4)} before, ${errorAfter.toFixed(4)} after`;
  if (!(errorAfter < errorBefore)) throw new CliError(`It did not get better, and nothing was written; ${figures}.`);
  say(`${tuned.series} series; ${figures}`);
  const ran = before.map((_, place) => options.seed + place);
  return forecasterFiles(tuned.members, {
    name: NAME,
    version: release,
    architecture: ARCHITECTURE,
    seeds: ran,
    steps,
    ownSeries: tuned.series,
  });
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

function teller(say: (line: string) => void, what: string): (done: number, total: number, loss: number) => void {
  let toldAtMs = -Infinity;
  return (done, total, loss) => {
    if (done < total && performance.now() - toldAtMs < EVERY_MS) return;
    toldAtMs = performance.now();
    say(`${what}: ${done.toLocaleString('en')} of ${total.toLocaleString('en')} steps, loss ${loss.toFixed(4)}`);
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
