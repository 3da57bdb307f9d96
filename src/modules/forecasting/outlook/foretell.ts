import { LoopShare } from '../../../platform/event-loop.js';
import { coverageOf, judge, originsOf, widthsOf, type Coverage, type Widths } from '../judging/index.js';
import { mediansOf, methodOf, type Forecaster } from '../methods/index.js';
import type { Frequency } from '../series/index.js';
import type { BaselineReason, CandidateRecord, ForecastRecord } from './kept-forecast.js';

/** Methods that may answer. */
export interface Methods {
  /** Answers where no other is shown to be better. */
  readonly baseline: Forecaster;
  readonly candidates: readonly Forecaster[];
}

/** The values of a series that a forecast goes on from: without gaps, oldest first. */
export interface Stretch {
  readonly values: readonly number[];
  readonly frequency: Frequency;
}

export interface Foretold {
  readonly method: string;
  readonly medians: readonly number[];
  readonly baseline: readonly number[];
  readonly widths80: Widths;
  readonly widths95: Widths;
  readonly record: ForecastRecord;
}

/** Fewest places in the past by which a method is judged: with less, an interval says nothing. */
const LEAST_TRIALS = 8;

/** A method's absolute errors, by place in the past and step. */
type Errors = readonly (readonly number[])[];

/**
 * Forecasts by the method that was best in the past of the series itself, where that is shown: its errors are below the
 * baseline's, with the whole of a 90 % interval. Otherwise the baseline answers, and the record says why.
 */
export async function foretell(stretch: Stretch, horizon: number, methods: Methods): Promise<Foretold> {
  const origins = originsOf(stretch.values.length, stretch.frequency, horizon);
  const baselineErrors = await errorsOf(methods.baseline, stretch, origins, horizon);
  if (!baselineErrors) throw new Error(`${methodOf(methods.baseline)} says what is no number`);
  const tried = origins.length < LEAST_TRIALS ? [] : await tryAll(stretch, origins, horizon, methods, baselineErrors);
  const chosen = tried.find(({ record }) => record.mase < 1 && record.high < 1);
  const forecaster = chosen?.forecaster ?? methods.baseline;
  const errors = chosen?.errors ?? baselineErrors;
  const say = async (by: Forecaster) => mediansOf(await by.forecast(stretch.values, stretch.frequency, horizon));
  const baseline = await say(methods.baseline);
  return {
    method: methodOf(forecaster),
    medians: chosen ? await say(forecaster) : baseline,
    baseline,
    widths80: widthsOf(errors, horizon, 0.8),
    widths95: widthsOf(errors, horizon, 0.95),
    record: {
      trials: origins.length,
      candidates: tried.map(({ record }) => record),
      baselineReason: chosen ? null : reasonOf(origins.length, baselineErrors),
      coverage80: rounded(coverageOf(errors, horizon, 0.8)),
      coverage95: rounded(coverageOf(errors, horizon, 0.95)),
    },
  };
}

interface Tried {
  readonly forecaster: Forecaster;
  readonly errors: Errors;
  readonly record: CandidateRecord;
}

/** Every other method over the same places, best first; one that says what is no number is left out. */
async function tryAll(
  stretch: Stretch,
  origins: readonly number[],
  horizon: number,
  { candidates }: Methods,
  baselineErrors: Errors,
): Promise<Tried[]> {
  const tried: Tried[] = [];
  for (const forecaster of candidates) {
    const errors = await errorsOf(forecaster, stretch, origins, horizon);
    const judged = errors && judge(errors.map(sum), baselineErrors.map(sum), horizon);
    if (judged) tried.push({ forecaster, errors, record: { method: methodOf(forecaster), ...judged } });
  }
  return tried.sort((one, other) => one.record.mase - other.record.mase);
}

/** What a method got wrong from each place, given nothing that came later; null where it says what is no number. */
async function errorsOf(
  forecaster: Forecaster,
  { values, frequency }: Stretch,
  origins: readonly number[],
  horizon: number,
): Promise<Errors | null> {
  const errors: number[][] = [];
  const share = new LoopShare();
  for (const origin of origins) {
    await share.letOthersRun();
    const said = mediansOf(await forecaster.forecast(values.slice(0, origin), frequency, horizon));
    const steps = said.map((value, step) => Math.abs(value - (values[origin + step] ?? Number.NaN)));
    if (steps.length !== horizon || !steps.every(Number.isFinite)) return null;
    errors.push(steps);
  }
  return errors;
}

function reasonOf(trials: number, errors: Errors): BaselineReason {
  if (trials < LEAST_TRIALS) return 'TOO_FEW_TRIALS';
  return errors.every((steps) => sum(steps) === 0) ? 'NO_CHANGE' : 'NONE_BETTER';
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** Shares are kept to a thousandth: there are hundreds of values at most. */
const rounded = (coverage: Coverage | null): Coverage | null =>
  coverage && { ...coverage, share: Number(coverage.share.toFixed(3)) };
