import { readFile } from 'node:fs/promises';
import { openGraph, type GraphRunner } from '../../networks/index.js';
import { checkedHistory, type Outlook, type Values } from '../series.js';
import { FACTS_INPUT, STEPS_INPUT } from './architecture.js';
import { ANSWERS, describeForecaster, ForecasterRefused } from './model-file.js';
import { valueOf, viewsOf, windowOf, type Window } from './window.js';
import { WINDOWS } from './window-contract.js';

/** The distribution of a series' future: for each step ahead, the value of each quantile, ascending. */
export interface QuantileForecast {
  /** Quantile levels, ascending; one of them is 0.5. */
  readonly levels: readonly number[];
  readonly steps: readonly Float64Array[];
}

/** A series and the requested outlook. */
export interface Asked extends Outlook {
  readonly values: Values;
}

/** A trained network that predicts quantiles of series it has never seen. */
export interface Forecaster {
  readonly name: string;
  readonly version: string;
  /** Shorter series are left to a companion. */
  readonly leastLength: number;
  /** @throws SeriesUnfit that names the field. */
  quantiles(values: Values, outlook: Outlook): Promise<QuantileForecast>;
  /** Many series together, in their order; much faster than one after the other. @throws SeriesUnfit */
  quantilesOfMany(asked: readonly Asked[]): Promise<readonly QuantileForecast[]>;
  close(): Promise<void>;
}

/** A scale needs at least three differences. */
const LEAST_LENGTH = 4;
/** Windows that run together: larger batches use the processor's caches worse. */
const WINDOWS_PER_RUN = 128;
const WINDOW_VALUE_COUNT = WINDOWS.length * WINDOWS.channels.length;
const WINDOW_FACT_COUNT = WINDOWS.facts.length;
const LEVELS = WINDOWS.quantiles.length;
const VALUES_PER_FORECAST = WINDOWS.horizon * LEVELS;

/**
 * Opens a forecaster from its file.
 * @throws ForecasterRefused for an invalid file, or one made for other windows; the error of the file system.
 */
export async function loadForecaster(file: string | Uint8Array): Promise<Forecaster> {
  const bytes = typeof file === 'string' ? await readFile(file) : file;
  const { name, version } = describeForecaster(bytes);
  const runner = await openGraph(bytes).catch((cause: unknown) => {
    throw new ForecasterRefused('UNREADABLE', 'the file cannot be run', null, { cause });
  });
  const quantilesOfMany: Forecaster['quantilesOfMany'] = (asked) => answersOf(runner, asked);
  return {
    name,
    version,
    leastLength: LEAST_LENGTH,
    quantilesOfMany,
    quantiles: async (values, { period, horizon }) => {
      const [forecast] = await quantilesOfMany([{ values, period, horizon }]);
      if (!forecast) throw new RangeError('nothing was answered');
      return forecast;
    },
    close: () => runner.close(),
  };
}

async function answersOf(runner: GraphRunner, asked: readonly Asked[]): Promise<readonly QuantileForecast[]> {
  const seen = asked.map((one) => {
    const history = checkedHistory(one.values, one, LEAST_LENGTH);
    return viewsOf(history).map((view) => windowOf(history, one.period, view));
  });
  const windows = seen.flat();
  const answers = new Float32Array(windows.length * VALUES_PER_FORECAST);
  for (let from = 0; from < windows.length; from += WINDOWS_PER_RUN)
    answers.set(await run(runner, windows.slice(from, from + WINDOWS_PER_RUN)), from * VALUES_PER_FORECAST);
  let first = 0;
  return asked.map(({ horizon }, place) => {
    const views = seen[place] ?? [];
    const forecasts = views.map((window, view) =>
      valuesOf(
        window,
        answers.subarray((first + view) * VALUES_PER_FORECAST, (first + view + 1) * VALUES_PER_FORECAST),
        horizon,
      ),
    );
    first += views.length;
    return { levels: WINDOWS.quantiles, steps: averaged(forecasts, horizon) };
  });
}

async function run(runner: GraphRunner, windows: readonly Window[]): Promise<Float32Array> {
  const steps = new Float32Array(windows.length * WINDOW_VALUE_COUNT);
  const facts = new Float32Array(windows.length * WINDOW_FACT_COUNT);
  for (const [place, window] of windows.entries()) {
    steps.set(window.steps, place * WINDOW_VALUE_COUNT);
    facts.set(window.facts, place * WINDOW_FACT_COUNT);
  }
  const results = await runner.run({
    [STEPS_INPUT]: { values: steps, lengths: [windows.length, WINDOW_VALUE_COUNT] },
    [FACTS_INPUT]: { values: facts, lengths: [windows.length, WINDOW_FACT_COUNT] },
  });
  const answers = results[ANSWERS];
  if (answers?.length !== windows.length * VALUES_PER_FORECAST)
    throw new RangeError('the network answered in another shape');
  return answers;
}

/** Values of each step, sorted: a network may let neighbouring quantiles cross slightly. */
function valuesOf(window: Window, answers: Float32Array, horizon: number): readonly Float64Array[] {
  return Array.from({ length: horizon }, (_, step) => {
    const outputs = Float64Array.from(answers.subarray(step * LEVELS, (step + 1) * LEVELS));
    return outputs.map((answer) => valueOf(window, answer, step)).sort();
  });
}

/** The mean over views, quantile by quantile. */
function averaged(views: readonly (readonly Float64Array[])[], horizon: number): readonly Float64Array[] {
  return Array.from({ length: horizon }, (_, step) =>
    new Float64Array(LEVELS).map(
      (_none, level) => views.reduce((sum, view) => sum + (view[step]?.[level] ?? NaN), 0) / views.length,
    ),
  );
}

/** The values of one quantile along the steps. @throws RangeError for a level that the forecast does not contain. */
export function quantileAt({ levels, steps }: QuantileForecast, level: number): Float64Array {
  const place = levels.indexOf(level);
  if (place < 0) throw new RangeError(`level: ${level} is none of ${levels.join(', ')}`);
  return Float64Array.from(steps, (step) => step[place] ?? NaN);
}
