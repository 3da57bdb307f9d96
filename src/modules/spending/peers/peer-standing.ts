import { percentStep, roundTo, toldSize, type RoundedQuartiles } from './peer-coarsening.js';
import { countBelow, type MeasureSketch } from './peer-sketch.js';

/** Where somebody stands among the others of his group, in percent of them. */
export interface PeerStanding {
  /** Who spend less, with half of those who spend the same. */
  readonly percentile: number;
  /** Who spend the same. */
  readonly samePercent: number;
  /** What both are rounded to. */
  readonly stepPercent: number;
  /** Of the percentile, in percentage points, before rounding. */
  readonly standardError: number;
}

/**
 * Where a member of a group stands with an amount. The others are taken for a sample of all people like them, of whom
 * the share below an amount is estimated with the standard error √(p̃(1−p̃)/(n+4)), p̃ = (n·p+2)/(n+4), of Agresti and
 * Coull (The American Statistician 52, 1998): the plain √(p(1−p)/n) is nought, and wrong, where nobody or everybody is
 * below. It is computed from what is told, the rounded share and size, since an exact one would give away the size.
 */
export function standingOf(sketch: MeasureSketch, members: number, amount: number): PeerStanding {
  const others = members - 1;
  const below = middle(countBelow(sketch, members, amount));
  // The member himself is among those who spend the same, unless the group was counted before his figures came.
  const same = Math.max(0, middle(countBelow(sketch, members, amount + 1)) - below - 1);
  const stepPercent = percentStep(members);
  const told = (count: number): number => Math.min(100, roundTo((100 * Math.min(count, others)) / others, stepPercent));
  const percentile = told(below + same / 2);
  return {
    percentile,
    samePercent: told(same),
    stepPercent,
    standardError: 100 * shareError(percentile / 100, toldSize(members)),
  };
}

const QUARTILE_PERCENT = [
  ['lower', 25],
  ['median', 50],
  ['upper', 75],
] as const;

/**
 * The standing on the same side of each told quartile as the amount is. Percentile and quartiles are each rounded, and
 * in a group of 24 a share of 48 may become 60 in steps of 20, while the amount is below the median that is told beside
 * it. What is told last gives way: the percentile moves to the next step that agrees, which tells nobody more than the
 * quartiles do.
 */
export function besideQuartiles(
  standing: PeerStanding,
  members: number,
  amount: number,
  quartiles: RoundedQuartiles,
): PeerStanding {
  const { stepPercent: step } = standing;
  let [least, most] = [0, 100];
  for (const [name, percent] of QUARTILE_PERCENT) {
    if (amount > quartiles[name]) least = Math.max(least, Math.ceil(percent / step) * step);
    if (amount < quartiles[name]) most = Math.min(most, Math.floor(percent / step) * step);
  }
  const percentile = Math.max(least, Math.min(most, standing.percentile));
  return { ...standing, percentile, standardError: 100 * shareError(percentile / 100, toldSize(members)) };
}

function shareError(share: number, people: number): number {
  const adjusted = (people * share + 2) / (people + 4);
  return Math.sqrt((adjusted * (1 - adjusted)) / (people + 4));
}

function middle([least, most]: readonly [number, number]): number {
  return (least + most) / 2;
}
