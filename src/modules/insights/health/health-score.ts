import {
  differenceOf,
  exactly,
  halfUp,
  productOf,
  quotientOf,
  sumOf,
  type ExactFraction,
} from '../../../platform/exact-fraction.js';
import {
  HEALTH_PART_NAMES,
  MORE_IS_BETTER,
  type HealthPart,
  type HealthPartScale,
  type HealthScale,
} from './health-scale.js';

/** A customer's figures by part; null where one is not known. */
export type HealthFigures = Readonly<Record<HealthPart, number | null>>;

/** What one part gives. */
export interface PartPoints {
  readonly part: HealthPart;
  readonly value: number | null;
  /** Null when the figure is not known; then it counts neither for nor against. */
  readonly points: number | null;
  readonly maxPoints: number;
}

/** By how much the score would change if one figure were a step better and all others as they are. */
interface ScoreMove {
  readonly part: HealthPart;
  /** In the unit of the part, with its sign: below 0 where less is better. */
  readonly changeBy: number;
  /** Never below 0. */
  readonly scoreChange: number;
}

export interface HealthScore {
  /** From 0 to 100 with two decimals, halves up; null when too little is known. */
  readonly score: number | null;
  /** The weight of the parts that are known, of 100. */
  readonly knownWeight: number;
  readonly parts: readonly PartPoints[];
  /** What moves the score most first; in the order of the parts where equal. Empty without a score. */
  readonly moves: readonly ScoreMove[];
}

const ZERO = exactly(0);
const EXACTLY_ONE = exactly(1);
const PERCENT = exactly(100);

/** How much of its points a figure earns, from 0 to 1: in proportion between worst and best, and clamped beyond. */
function shareOf(value: number, { worst, best }: HealthPartScale): ExactFraction {
  const isBeyond = (point: number): boolean => (best > worst ? value >= point : value <= point);
  if (isBeyond(best)) return EXACTLY_ONE;
  if (!isBeyond(worst)) return ZERO;
  const [at, low, high] = [exactly(value), exactly(worst), exactly(best)];
  return quotientOf(differenceOf(at, low), differenceOf(high, low));
}

const earnedBy = (value: number, scale: HealthPartScale): ExactFraction =>
  productOf(exactly(scale.weight), shareOf(value, scale));

/** The points of the known parts, scaled up to what all could give together; null when their weight is too little. */
function scoreOf(figures: HealthFigures, scale: HealthScale): number | null {
  let [weight, earned] = [ZERO, ZERO];
  for (const part of HEALTH_PART_NAMES) {
    const value = figures[part];
    if (value === null) continue;
    weight = sumOf(weight, exactly(scale.parts[part].weight));
    earned = sumOf(earned, earnedBy(value, scale.parts[part]));
  }
  const isKnown = differenceOf(weight, exactly(scale.leastKnownWeight)).top >= 0n;
  return weight.top === 0n || !isKnown ? null : halfUp(quotientOf(productOf(PERCENT, earned), weight), 2);
}

/** What a better figure is: lower or higher by a step. */
const betterBy = (part: HealthPart, { step }: HealthPartScale): number =>
  MORE_IS_BETTER.includes(part) ? step : -step;

/** More than any step of a scale has. */
const DECIMALS_OF_A_STEP = 9;

function movesOf(figures: HealthFigures, scale: HealthScale, score: number): ScoreMove[] {
  return HEALTH_PART_NAMES.flatMap((part) => {
    const value = figures[part];
    if (value === null) return [];
    const changeBy = betterBy(part, scale.parts[part]);
    const better = halfUp(sumOf(exactly(value), exactly(changeBy)), DECIMALS_OF_A_STEP);
    const changed = scoreOf({ ...figures, [part]: better }, scale) ?? score;
    const scoreChange = halfUp(differenceOf(exactly(changed), exactly(score)), 2);
    // So small a step does not change a part that is full or far below its scale: there is nothing to report.
    return scoreChange > 0 ? [{ part, changeBy, scoreChange }] : [];
  }).sort((one, other) => other.scoreChange - one.scoreChange);
}

/**
 * Puts figures together into a score: each is clamped between two points of the scale and earns its weight in proportion.
 * What is not known is left out and the rest scaled up, as long as enough is known. Figures have two decimals at most: what
 * is shown is what is judged.
 */
export function healthScore(figures: HealthFigures, scale: HealthScale): HealthScore {
  const score = scoreOf(figures, scale);
  const parts = HEALTH_PART_NAMES.map((part): PartPoints => {
    const { weight } = scale.parts[part];
    const value = figures[part];
    const points = value === null ? null : halfUp(earnedBy(value, scale.parts[part]), 2);
    return { part, value, points, maxPoints: weight };
  });
  const known = parts.filter(({ value }) => value !== null).map(({ maxPoints }) => exactly(maxPoints));
  const knownWeight = halfUp(known.reduce(sumOf, ZERO), DECIMALS_OF_A_STEP);
  return { score, knownWeight, parts, moves: score === null ? [] : movesOf(figures, scale, score) };
}
