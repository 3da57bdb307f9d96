import { exactly, halfUp, sumOf } from '../../../platform/exact.js';
import type { Problem } from '../../../platform/errors/index.js';
import { HEALTH_PART_NAMES, HEALTH_PARTS, MORE_IS_BETTER, type HealthPart, type HealthUnit } from './health-scale.js';

/** Weights and points as proposed. */
export interface SaidScale {
  readonly leastKnownWeight: number;
  readonly source: string;
  readonly parts: readonly SaidPart[];
}

export interface SaidPart {
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
const DECIMALS_TOLD = 12;

const problem = (field: readonly string[], ko: string, en: string): Problem => ({
  code: 'INVALID_INPUT',
  field,
  message: { ko: `${field.at(-1) ?? ''}: ${ko}`, en: `${field.at(-1) ?? ''} ${en}` },
});

function between(field: readonly string[], value: number, least: number, most: number): Problem[] {
  return value >= least && value <= most
    ? []
    : [problem(field, `${least}에서 ${most} 사이여야 합니다.`, `lies between ${least} and ${most}.`)];
}

const sourceProblems = (field: readonly string[], source: string): Problem[] =>
  source.trim() !== '' && source.length <= MOST_SOURCE
    ? []
    : [problem(field, `1~${MOST_SOURCE}자여야 합니다.`, `has 1 to ${MOST_SOURCE} characters.`)];

/** Everything that is wrong with proposed weights and points, each with its field. */
export function scaleProblems({ leastKnownWeight, source, parts }: SaidScale): Problem[] {
  const missing = HEALTH_PART_NAMES.filter((name) => !parts.some(({ part }) => part === name));
  const sum = halfUp(parts.map(({ weight }) => exactly(weight)).reduce(sumOf, exactly(0)), DECIMALS_TOLD);
  return [
    ...between(['leastKnownWeight'], leastKnownWeight, LEAST_KNOWN_BOUNDS.least, LEAST_KNOWN_BOUNDS.most),
    ...sourceProblems(['source'], source),
    ...(missing.length === 0
      ? []
      : [problem(['parts'], `${missing.join(', ')} 항목이 필요합니다.`, `lacks ${missing.join(', ')}.`)]),
    ...(sum === 100
      ? []
      : [
          problem(
            ['parts'],
            `가중치의 합이 100이어야 합니다(지금 ${sum}).`,
            `has weights that sum to 100, not to ${sum}.`,
          ),
        ]),
    ...parts.flatMap((part, index) => partProblems(part, parts.slice(0, index), ['parts', String(index)])),
  ];
}

function partProblems(
  { part, weight, worst, best, step, source }: SaidPart,
  earlier: readonly SaidPart[],
  at: string[],
): Problem[] {
  const most = MOST_OF_UNIT[HEALTH_PARTS[part]];
  const isTurned = MORE_IS_BETTER.includes(part) ? best <= worst : best >= worst;
  return [
    ...(earlier.some((other) => other.part === part)
      ? [problem([...at, 'part'], '앞에서 이미 정했습니다.', 'was given before.')]
      : []),
    ...between([...at, 'weight'], weight, WEIGHT_BOUNDS.least, WEIGHT_BOUNDS.most),
    ...between([...at, 'worst'], worst, 0, most),
    ...between([...at, 'best'], best, 0, most),
    ...(isTurned ? [problem([...at, 'best'], 'worst와 방향이 반대입니다.', 'lies on the wrong side of worst.')] : []),
    ...(step > 0 && step <= Math.abs(best - worst)
      ? []
      : [
          problem(
            [...at, 'step'],
            '0보다 크고 worst와 best의 차이 이하여야 합니다.',
            'is above 0, and at most what lies between worst and best.',
          ),
        ]),
    ...sourceProblems([...at, 'source'], source),
  ];
}
