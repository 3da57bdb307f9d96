import type { Localized } from '../../../platform/text.js';
import { exactly, halfUp, sumOf } from '../../../platform/exact-fraction.js';
import type { Problem } from '../../../platform/errors/index.js';
import { HEALTH_PART_NAMES, HEALTH_PARTS, MORE_IS_BETTER, type HealthPart, type HealthUnit } from './health-scale.js';
import {
  valueBoundsText,
  sourceLengthText,
  partsMissingText,
  weightsSumText,
  GIVEN_BEFORE,
  WRONG_SIDE,
  STEP_BOUNDS,
} from './scale-bounds.texts.js';

/** Weights and points as proposed. */
export interface SaidScale {
  readonly leastKnownWeight: number;
  readonly source: string;
  readonly parts: readonly WrittenPart[];
}

export interface WrittenPart {
  readonly part: HealthPart;
  readonly weight: number;
  readonly worst: number;
  readonly best: number;
  readonly step: number;
  readonly source: string;
}

/** The most that a figure of a unit may be where a scale begins or ends. */
export const MOST_OF_UNIT: Readonly<Record<HealthUnit, number>> = { PERCENT: 200, MONTHS: 60, DAYS: 365 };
/** No part decides alone, and none is there for nothing. */
export const WEIGHT_BOUNDS = { least: 1, most: 60 } as const;
/** A score by less than a quarter of the weights would be a guess. */
export const LEAST_KNOWN_BOUNDS = { least: 25, most: 100 } as const;
const MOST_SOURCE = 300;
const DECIMALS_SHOWN = 12;

const problem = (field: readonly string[], { ko, en }: Localized): Problem => ({
  code: 'INVALID_INPUT',
  field,
  message: { ko: `${field.at(-1) ?? ''}: ${ko}`, en: `${field.at(-1) ?? ''} ${en}` },
});

function between(field: readonly string[], value: number, least: number, most: number): Problem[] {
  return value >= least && value <= most ? [] : [problem(field, valueBoundsText(least, most))];
}

const sourceProblems = (field: readonly string[], source: string): Problem[] =>
  source.trim() !== '' && source.length <= MOST_SOURCE ? [] : [problem(field, sourceLengthText(MOST_SOURCE))];

/** Everything that is wrong with proposed weights and points, each with its field. */
export function scaleProblems({ leastKnownWeight, source, parts }: SaidScale): Problem[] {
  const missing = HEALTH_PART_NAMES.filter((name) => !parts.some(({ part }) => part === name));
  const sum = halfUp(parts.map(({ weight }) => exactly(weight)).reduce(sumOf, exactly(0)), DECIMALS_SHOWN);
  return [
    ...between(['leastKnownWeight'], leastKnownWeight, LEAST_KNOWN_BOUNDS.least, LEAST_KNOWN_BOUNDS.most),
    ...sourceProblems(['source'], source),
    ...(missing.length === 0 ? [] : [problem(['parts'], partsMissingText(missing))]),
    ...(sum === 100 ? [] : [problem(['parts'], weightsSumText(sum))]),
    ...parts.flatMap((part, index) => partProblems(part, parts.slice(0, index), ['parts', String(index)])),
  ];
}

function partProblems(
  { part, weight, worst, best, step, source }: WrittenPart,
  earlier: readonly WrittenPart[],
  at: string[],
): Problem[] {
  const most = MOST_OF_UNIT[HEALTH_PARTS[part]];
  const isTurned = MORE_IS_BETTER.includes(part) ? best <= worst : best >= worst;
  return [
    ...(earlier.some((other) => other.part === part) ? [problem([...at, 'part'], GIVEN_BEFORE)] : []),
    ...between([...at, 'weight'], weight, WEIGHT_BOUNDS.least, WEIGHT_BOUNDS.most),
    ...between([...at, 'worst'], worst, 0, most),
    ...between([...at, 'best'], best, 0, most),
    ...(isTurned ? [problem([...at, 'best'], WRONG_SIDE)] : []),
    ...(step > 0 && step <= Math.abs(best - worst) ? [] : [problem([...at, 'step'], STEP_BOUNDS)]),
    ...sourceProblems([...at, 'source'], source),
  ];
}
