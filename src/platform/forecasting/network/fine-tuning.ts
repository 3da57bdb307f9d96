import { scaledError } from '../record/accuracy.js';
import type { Draws } from '../synthetic/draws.js';
import { syntheticSeries } from '../synthetic/series.js';
import { ARCHITECTURE, trainNetwork, type ForecastTraining, type TrainingTurn } from './training.js';
import type { SeriesSource } from './examples.js';
import { loadForecaster, quantileAt } from './forecaster.js';
import { forecasterFile } from './model-file.js';
import { WINDOWS } from './window-contract.js';

/** An institution's own series. */
export interface OwnSeries {
  readonly id: string;
  readonly period: number;
  readonly values: Float64Array;
}

/** Fewer observations before a cut are too few. */
const LEAST_HISTORY = 8;
/** Held out at the end of each series: a fifth, and at most the longest forecast. */
export const heldOut = ({ values }: OwnSeries): number => Math.min(WINDOWS.horizon, Math.floor(values.length / 5));
/** Half of the examples stay made up, so that the network does not forget. */
const MADE_UP_SHARE = 0.5;

/** Too few observations to train on and evaluate with. */
export class TooLittleHistory extends Error {
  override readonly name = 'TooLittleHistory';
}

/** Examples from cuts of series, half and half with made-up ones. */
export function ownSource(series: readonly OwnSeries[]): SeriesSource {
  return (draws: Draws) => {
    const one = series[draws.whole(0, series.length)];
    if (!one || draws.chance(MADE_UP_SHARE)) return syntheticSeries(draws, WINDOWS.horizon);
    const cut = draws.whole(LEAST_HISTORY, one.values.length);
    const { period, values } = one;
    return { period, history: values.slice(0, cut), future: values.slice(cut, cut + WINDOWS.horizon) };
  };
}

/**
 * The result of fine-tuning with an institution's series. Errors are scaled, and computed on values that training did
 * not see.
 */
export interface FineTuned {
  readonly members: readonly Float32Array[];
  readonly errorBefore: number;
  readonly errorAfter: number;
  readonly series: number;
}

/**
 * Continues training on an institution's own series without the last fifth of each, which is used to compare before and
 * after. @throws TooLittleHistory when no series is long enough.
 */
export async function fineTune(
  before: readonly Float32Array[],
  series: readonly OwnSeries[],
  options: Omit<ForecastTraining, 'source' | 'architecture' | 'from'>,
  turn: TrainingTurn = {},
): Promise<FineTuned> {
  const usable = series.filter((one) => one.values.length - heldOut(one) > LEAST_HISTORY && heldOut(one) > 0);
  if (usable.length === 0)
    throw new TooLittleHistory(`none of ${series.length} series has the ${LEAST_HISTORY + 3} observations it takes`);
  const known = usable.map((one) => Object.assign({}, one, { values: one.values.slice(0, -heldOut(one)) }));
  const members: Float32Array[] = [];
  for (const [place, from] of before.entries()) {
    const source = ownSource(known);
    const run = Object.assign({}, options, { seed: options.seed + place, source, from, architecture: ARCHITECTURE });
    members.push(await trainNetwork(run, turn));
  }
  const [errorBefore, errorAfter] = [await errorOf(before, usable), await errorOf(members, usable)];
  return { members, errorBefore, errorAfter, series: usable.length };
}

async function errorOf(members: readonly Float32Array[], series: readonly OwnSeries[]): Promise<number> {
  const forecaster = await loadForecaster(forecasterFile(members, ARCHITECTURE, { name: 'trial', version: '0' }));
  const answers = await forecaster.quantilesOfMany(
    series.map((one) => ({ values: one.values.slice(0, -heldOut(one)), period: one.period, horizon: heldOut(one) })),
  );
  await forecaster.close();
  const errors = series.flatMap((one, place) => {
    const [answer, held] = [answers[place], heldOut(one)];
    if (!answer) return [];
    const known = one.values.slice(0, -held);
    return scaledError(known, quantileAt(answer, 0.5), one.values.slice(-held), one.period) ?? [];
  });
  return errors.reduce((sum, error) => sum + error, 0) / errors.length;
}
