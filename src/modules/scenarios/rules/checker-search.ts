import { EVERYBODY, intersectEach, regionsWhere, type Region } from './checker-region.js';
import { highestScore, toFourPlaces } from './evaluate.js';
import type { MetricName } from '../metrics/index.js';
import type { Condition, ScenarioRule, Thresholds } from './rule.js';

/** A condition to decide, and which way to look first. */
export interface Choice {
  readonly when: Condition;
  readonly first: boolean;
}

/** How a search ended: with what was looked for, with certainty that there is none, or before it could say. */
export type Found = 'YES' | 'NO' | 'UNDECIDED';

/** Steps of one search. A rule of ten conditions takes some hundreds; what takes more is left undecided. */
export const MAX_STEPS = 4_000;

/** What is decided so far, in the order of the choices: whether each condition counts. */
export type Decided = readonly boolean[];

/**
 * Looks for metrics, known or not, at which the choices come out so that `wanted` says yes. `promising` leaves out what
 * cannot lead there, given the first decisions. Regions are never smaller than the truth, so NO is certain; YES says
 * only that nothing forbids it.
 */
export function search(
  choices: readonly Choice[],
  thresholds: Thresholds,
  { promising, wanted }: { promising: (decided: Decided) => boolean; wanted: (decided: Decided) => boolean },
): Found {
  const state = { steps: 0, undecided: false };
  const ways = choices.map(({ when }) => waysOf(when, thresholds));
  const visit = (regions: readonly Region[], decided: Decided): boolean => {
    state.steps += 1;
    if (state.steps > MAX_STEPS) state.undecided = true;
    if (state.undecided || !promising(decided)) return false;
    const [choice, way] = [choices[decided.length], ways[decided.length]];
    if (!choice || !way) return wanted(decided);
    return [choice.first, !choice.first].some((counts) => {
      const left = counts ? way.counting(regions) : way.notCounting(regions);
      if (left === null) state.undecided = true;
      return left !== null && left.length > 0 && visit(left, [...decided, counts]);
    });
  };
  if (visit([EVERYBODY], [])) return 'YES';
  return state.undecided ? 'UNDECIDED' : 'NO';
}

interface ConditionOutcome {
  /** Who is left of some regions when a condition counts; null when the regions are too many. */
  readonly counting: (regions: readonly Region[]) => readonly Region[] | null;
  /** Who is left when it does not: because it does not hold, or because it depends on something not known. */
  readonly notCounting: (regions: readonly Region[]) => readonly Region[] | null;
}

function waysOf(when: Condition, thresholds: Thresholds): ConditionOutcome {
  const [holding, failing] = [regionsWhere(when, true, thresholds), regionsWhere(when, false, thresholds)];
  const metrics = metricsIn(when);
  return {
    counting: (regions) => holding && intersectEach(regions, holding),
    notCounting: (regions) => {
      const isKnown = (region: Region): boolean => metrics.every((metric) => region.bounds.has(metric));
      const failed = failing && intersectEach(regions.filter(isKnown), failing);
      return failed && [...regions.filter((region) => !isKnown(region)), ...failed];
    },
  };
}

/** The metrics that a condition looks at. */
export function metricsIn(condition: Condition): readonly MetricName[] {
  if ('left' in condition) {
    return [condition.left, condition.right].flatMap((side) => ('metric' in side ? [side.metric] : []));
  }
  if ('not' in condition) return metricsIn(condition.not);
  return ('all' in condition ? condition.all : condition.any).flatMap(metricsIn);
}

/** A rule's conditions as choices: the gate first, then what moves the score, each tried first as it helps (or, with
 *  `passing` false, as it hinders). */
export function choicesOf({ gate, signals, modifiers }: ScenarioRule, passing: boolean): readonly Choice[] {
  return [
    { when: gate, first: passing },
    ...signals.map(({ when, weight }) => ({ when, first: weight > 0 === passing })),
    ...modifiers.map(({ when, factor }) => ({ when, first: factor > 1 === passing })),
  ];
}

/** The least and the highest probability a rule can still give when its first conditions are decided. */
export function probabilityRange(rule: ScenarioRule, decided: Decided): { least: number; most: number } {
  const [gate, ...rest] = decided;
  if (gate === false) return { least: 0, most: 0 };
  const open = <Value>(value: Value, none: Value, index: number): readonly Value[] => {
    const counts = rest[index];
    return counts === undefined ? [value, none] : [counts ? value : none];
  };
  const scores = rule.signals.map(({ weight }, index) => open(weight, 0, index));
  const factors = rule.modifiers.map(({ factor }, index) => open(factor, 1, rule.signals.length + index));
  const share = (pick: (...values: number[]) => number): number => {
    const score = scores.reduce((sum, each) => sum + pick(...each), 0);
    const modified = factors.reduce((product, each) => product * pick(...each), Math.max(0, score));
    return toFourPlaces(Math.min(1, modified / highestScore(rule)));
  };
  return { least: gate === undefined ? 0 : share(Math.min), most: share(Math.max) };
}
