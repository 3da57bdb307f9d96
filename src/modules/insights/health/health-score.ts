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
export interface ScoreMove {
  readonly part: HealthPart;
  /** In the unit of the part, with its sign: below nought where less is better. */
  readonly changeBy: number;
  /** Never below nought. */
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

const hundredths = (value: number): number => Math.round(100 * value) / 100;

/** How much of its points a figure earns, from 0 to 1: in proportion between worst and best, and clamped beyond. */
function shareOf(value: number, { worst, best }: HealthPartScale): number {
  return Math.min(1, Math.max(0, (value - worst) / (best - worst)));
}

/** The points of the known parts, scaled up to what all could give together; null when their weight is too little. */
function scoreOf(figures: HealthFigures, scale: HealthScale): number | null {
  const known = HEALTH_PART_NAMES.flatMap((part) => {
    const value = figures[part];
    return value === null ? [] : [{ weight: scale.parts[part].weight, share: shareOf(value, scale.parts[part]) }];
  });
  const weight = known.reduce((sum, each) => sum + each.weight, 0);
  if (weight === 0 || weight < scale.leastKnownWeight) return null;
  return hundredths((100 * known.reduce((sum, each) => sum + each.weight * each.share, 0)) / weight);
}

/** What a better figure is: lower or higher by a step. */
const betterBy = (part: HealthPart, { step }: HealthPartScale): number =>
  MORE_IS_BETTER.includes(part) ? step : -step;

function movesOf(figures: HealthFigures, scale: HealthScale, score: number): ScoreMove[] {
  return HEALTH_PART_NAMES.flatMap((part) => {
    const value = figures[part];
    if (value === null) return [];
    const changeBy = betterBy(part, scale.parts[part]);
    const changed = scoreOf({ ...figures, [part]: value + changeBy }, scale) ?? score;
    const scoreChange = hundredths(changed - score);
    // A part that is full, or far below its scale, is moved by nothing so small: there is nothing to tell of it.
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
    const points = value === null ? null : hundredths(weight * shareOf(value, scale.parts[part]));
    return { part, value, points, maxPoints: weight };
  });
  const knownWeight = parts.reduce((sum, { value, maxPoints }) => (value === null ? sum : sum + maxPoints), 0);
  return { score, knownWeight, parts, moves: score === null ? [] : movesOf(figures, scale, score) };
}
