import type { Season } from '../companions/season.js';
import { WINDOWS } from './window-contract.js';

/** What is known about a whole series when its window is made. */
interface SeriesFacts {
  readonly period: number;
  readonly length: number;
  readonly season: Season;
  readonly isLogarithm: boolean;
  readonly scale: number;
  readonly spread: number;
  readonly mean: number;
  readonly last: number;
  /** The Theta forecast of every step, in the window's units of level. */
  readonly theta: Float64Array;
}

/** A history of typical length, for which the length fact is 0. */
const TYPICAL_LENGTH = 40;
/** Histories longer than this look like the longest that training draws. */
const LONGEST = 240;

const within = (value: number, most: number): number => Math.min(most, Math.max(-most, value));

/** The facts in the order of the contract. */
export function factsOf(known: SeriesFacts): Float32Array {
  const { period, length, season, isLogarithm, scale, spread, last, theta } = known;
  const [first = last] = theta;
  return Float32Array.of(
    ...WINDOWS.periods.map((each) => Number(each === period)),
    Math.log(Math.min(period, WINDOWS.longestPeriod)) / 2,
    Math.log(Math.min(length, LONGEST) / TYPICAL_LENGTH),
    Number(season.isPresent),
    within(Math.log(spread / scale), 4),
    isLogarithm ? within(Math.log(scale) + 3, 5) / 2 : 0,
    Number(isLogarithm),
    within(Math.log1p(seasonSize(known) / scale), 4),
    within((first - last) / scale, 6),
    within(((theta.at(-1) ?? first) - first) / scale / 3, 6),
    Number(length > WINDOWS.length),
  );
}

/** The standard deviation of the season, in the window's units of level; 0 when there is none. */
function seasonSize({ season, isLogarithm, mean }: SeriesFacts): number {
  const { indices, isPresent, isMultiplicative, period } = season;
  if (!isPresent) return 0;
  const squares = indices.reduce((sum, index) => {
    const height = !isMultiplicative ? index : isLogarithm ? Math.log(index) : (index - 1) * Math.abs(mean);
    return sum + height * height;
  }, 0);
  return Math.sqrt(squares / period);
}
