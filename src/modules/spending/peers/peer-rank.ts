import { percentStep, roundTo, disclosedSize } from './peer-coarsening.js';
import { countBelow, widestInterval, type MeasureSketch } from './peer-sketch.js';

/** Where a person stands among the others of their group, in percent of them. */
export interface PeerRank {
  /** Who spend less, with half of those who spend the same. */
  readonly percentile: number;
  /** Who spend the same. */
  readonly samePercent: number;
  /** The step that both are rounded to. */
  readonly stepPercent: number;
  /** Standard error of the rounded percentile, in percentage points: from sample, rounding and sketch. */
  readonly standardError: number;
}

/** The standard deviation of what is spread evenly over a width, in parts of it: 1/√12. */
const EVEN_SPREAD = 1 / Math.sqrt(12);

/**
 * Where a member of a group stands with an amount, read from the sketch alone. The quartiles of the group are rounded
 * separately: an amount between a quartile and its rounded value keeps the percentile of its true side.
 *
 * The others count as a sample of all people like them. The share of these below an amount is estimated with the
 * standard error √(p̃(1−p̃)/(n+4)), p̃ = (n·p+2)/(n+4), of Agresti and Coull (The American Statistician 52, 1998): the
 * plain √(p(1−p)/n) is 0, and wrong, where nobody or everybody is below. Two independent errors are added: that of
 * rounding to a step, and that of the ranks between two points of the sketch. All is computed from the shown values,
 * the rounded share and size, since exact ones would reveal the size.
 */
export function peerRankOf(sketch: MeasureSketch, members: number, amount: number): PeerRank {
  const others = members - 1;
  const below = middle(countBelow(sketch, members, amount));
  // Those who spend the same include the member, unless the group was counted before their figures were loaded.
  const same = Math.max(0, middle(countBelow(sketch, members, amount + 1)) - below - 1);
  const stepPercent = percentStep(members);
  const percentOf = (count: number): number =>
    Math.min(100, roundTo((100 * Math.min(count, others)) / others, stepPercent));
  const percentile = percentOf(below + same / 2);
  return {
    percentile,
    samePercent: percentOf(same),
    stepPercent,
    standardError: errorOf(percentile, stepPercent, disclosedSize(members)),
  };
}

function errorOf(percentile: number, stepPercent: number, people: number): number {
  const openRanks = (100 * (widestInterval(people) - 1)) / people;
  return Math.hypot(100 * shareError(percentile / 100, people), EVEN_SPREAD * stepPercent, EVEN_SPREAD * openRanks);
}

function shareError(share: number, people: number): number {
  const adjusted = (people * share + 2) / (people + 4);
  return Math.sqrt((adjusted * (1 - adjusted)) / (people + 4));
}

function middle([least, most]: readonly [number, number]): number {
  return (least + most) / 2;
}
