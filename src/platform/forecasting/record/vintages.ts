import { checkedHistory, type Outlook, type Values } from '../series.js';

/** A figure of one observation from a day on, the day as a number; a null value withdrew an earlier one. */
export interface VintageFigure {
  readonly since: number;
  readonly value: number | null;
}

/** All figures of each observation, oldest first; the last is the figure as it stands now. */
export type Vintages = readonly (readonly VintageFigure[])[];

/**
 * A series as it was known at each moment of its past, in today's units. A moment is the day on which the figure of its
 * last observation was first published.
 */
interface RealTime {
  /** The first observations, with the figures known when the last of them was first published. */
  historyOf(length: number): Float64Array;
  /**
   * The figures first published of the observations that follow, which a forecast is judged by: later revisions change
   * definitions and weights that no forecast could foresee (Croushore and Stark 2001; Koenig, Dolmas and Piger 2003).
   */
  actualOf(from: number, to: number): Float64Array;
}

/** A rebased series differs from the one before it by one factor, within rounding, over this many observations. */
const REBASE_OBSERVATIONS = 24;
const LEAST_COMPARED = 8;
/** How far apart the ratios of a rebased series may be, and how far from 1 they have to be to count as one. */
const ROUNDING = 0.02;

/** The series as it stands now, cut like every history: what was known at each moment is the same. */
export function asItStands(series: Float64Array): RealTime {
  return {
    historyOf: (length) => series.slice(0, length),
    actualOf: (from, to) => series.slice(from, to),
  };
}

/**
 * The series with the vintages of its observations.
 * @throws RangeError unless each observation has a figure. @throws SeriesUnfit
 */
export function realTimeOf(values: Values, vintages: Vintages, outlook: Outlook): RealTime {
  if (vintages.length !== values.length)
    throw new RangeError(`${values.length} observations, and vintages of ${vintages.length}`);
  const now = checkedHistory(values, outlook);
  const figures = vintages.slice(values.length - now.length).map(sinceWithdrawn);
  const first = figures.map(([each]) => each ?? { since: 0, value: NaN });
  const knownBy = (length: number): Float64Array => {
    const day = first[length - 1]?.since ?? 0;
    return Float64Array.from({ length }, (_, place) => {
      const known = figures[place]?.findLast(({ since }) => since <= day) ?? first[place];
      return known?.value ?? NaN;
    });
  };
  const factors = new Map<number, number>();
  const factorAt = (place: number): number => {
    const factor = factors.get(place) ?? factorOf(knownBy(place + 1), now);
    factors.set(place, factor);
    return factor;
  };
  return {
    historyOf: (length) =>
      checkedHistory(
        knownBy(length).map((value) => value * factorAt(length - 1)),
        outlook,
      ),
    actualOf: (from, to) => Float64Array.from(first.slice(from, to), ({ value }, at) => value * factorAt(from + at)),
  };
}

type Known = VintageFigure & { readonly value: number };

/** The figures after the last withdrawal: what was withdrawn before was never right. */
function sinceWithdrawn(figures: readonly VintageFigure[]): readonly Known[] {
  const withdrawn = figures.findLastIndex(({ value }) => value === null);
  return figures.slice(withdrawn + 1).filter((each): each is Known => each.value !== null);
}

/**
 * What figures of a day are multiplied by to have today's units: 1 unless the whole series was rebased since, as
 * statistical offices do with indices every five years.
 */
function factorOf(known: Float64Array, now: Float64Array): number {
  const from = Math.max(0, known.length - REBASE_OBSERVATIONS);
  const ratios = Array.from(known.subarray(from), (value, at) => (now[from + at] ?? NaN) / value).toSorted(
    (one, other) => one - other,
  );
  const [least, middle, most] = [ratios[0] ?? 1, ratios[ratios.length >> 1] ?? 1, ratios.at(-1) ?? 1];
  const isOneFactor = least > 0 && most / least < 1 + ROUNDING;
  return ratios.length >= LEAST_COMPARED && isOneFactor && Math.abs(middle - 1) > ROUNDING ? middle : 1;
}
