import type { Problem } from '../../../../platform/errors/index.js';
import { RETIRED_RULES, RULE_PARAMETERS, type AnomalyRuleCode, type RuleParameter } from './anomaly-rule.js';

/** Bounds for parameters of a proposed rule: beyond them, a rule finds everybody or nobody. */
export const PARAMETER_BOUNDS: Readonly<Record<RuleParameter, readonly [least: number, most: number]>> = {
  minZ: [2, 10],
  leastLogSpread: [0.05, 1],
  leastSpreadPoints: [0.5, 20],
  minJumpPoints: [5, 90],
  minTimes: [0.1, 20],
  minExcessWon: [50_000, 100_000_000],
  highTimes: [0.5, 50],
  usualFromPercent: [51, 100],
  nowToPercent: [0, 49],
  minTotalWon: [50_000, 10_000_000],
  minShiftPoints: [5, 90],
  minGainPoints: [5, 90],
  minCategories: [1, 10],
  leastGainPoints: [0.5, 50],
  minSharePercent: [2, 90],
  minRisePoints: [3, 90],
  minTimesBefore: [1, 20],
  minT: [2, 20],
  cardToleranceWon: [10_000, 1_000_000],
  categoryToleranceWon: [10_000, 1_000_000],
  minScore: [0.5, 1],
  topPercent: [0.1, 5],
};
const MOST_SOURCE = 300;

/** A rule as proposed. */
export interface SaidRule {
  readonly code: AnomalyRuleCode;
  readonly priorPrecision: number;
  readonly parameters: readonly { readonly name: string; readonly value: number; readonly source: string }[];
}

const problem = (field: readonly string[], ko: string, en: string): Problem => ({
  code: 'INVALID_INPUT',
  field,
  message: { ko: `${field.at(-1) ?? ''}: ${ko}`, en: `${field.at(-1) ?? ''} ${en}` },
});

/** Everything that is wrong with proposed rules, each with its field. */
export function ruleProblems(
  { quarters, within }: { readonly quarters: number; readonly within: number },
  rules: readonly SaidRule[],
): Problem[] {
  const isPlace = (value: number): boolean => Number.isInteger(value) && value >= 1 && value <= 20;
  return [
    ...(isPlace(quarters)
      ? []
      : [problem(['historyQuarters'], '1에서 20 사이의 정수여야 합니다.', 'is a whole number from 1 to 20.')]),
    ...(isPlace(within) && within >= quarters
      ? []
      : [
          problem(
            ['historyWithin'],
            'historyQuarters 이상 20 이하의 정수여야 합니다.',
            'is a whole number from historyQuarters to 20.',
          ),
        ]),
    ...(rules.length > 0 ? [] : [problem(['rules'], '하나 이상이어야 합니다.', 'names one rule at least.')]),
    ...rules.flatMap((rule, index) => problemsOf(rule, rules.slice(0, index), ['rules', String(index)])),
  ];
}

function problemsOf(
  { code, priorPrecision, parameters }: SaidRule,
  earlier: readonly SaidRule[],
  at: string[],
): Problem[] {
  const names: readonly string[] = RULE_PARAMETERS[code];
  const missing = names.filter((name) => !parameters.some((each) => each.name === name));
  return [
    ...(earlier.some((other) => other.code === code)
      ? [problem([...at, 'code'], '앞에 같은 규칙이 있습니다.', 'is that of an earlier rule.')]
      : []),
    ...(RETIRED_RULES.includes(code)
      ? [problem([...at, 'code'], '더 이상 쓰이지 않는 규칙입니다.', 'is a rule that finds nothing any more.')]
      : []),
    ...(priorPrecision >= 0 && priorPrecision <= 1
      ? []
      : [problem([...at, 'priorPrecision'], '0에서 1 사이여야 합니다.', 'lies between 0 and 1.')]),
    ...(missing.length > 0
      ? [problem([...at, 'parameters'], `${missing.join(', ')} 값이 필요합니다.`, `lacks ${missing.join(', ')}.`)]
      : []),
    ...parameters.flatMap(({ name, value, source }, place): Problem[] => {
      const here = [...at, 'parameters', String(place)];
      if (!names.includes(name)) {
        return [problem([...here, 'name'], '이 규칙의 매개변수가 아닙니다.', `is no parameter of ${code}.`)];
      }
      const [least, most] = PARAMETER_BOUNDS[name as RuleParameter];
      return [
        ...(parameters.findIndex((each) => each.name === name) < place
          ? [problem([...here, 'name'], '앞에서 이미 정했습니다.', 'was given before.')]
          : []),
        ...(value >= least && value <= most
          ? []
          : [
              problem(
                [...here, 'value'],
                `${name} 값은 ${least}에서 ${most} 사이여야 합니다.`,
                `of ${name} lies between ${least} and ${most}.`,
              ),
            ]),
        ...(source.trim() !== '' && source.length <= MOST_SOURCE
          ? []
          : [problem([...here, 'source'], `1~${MOST_SOURCE}자여야 합니다.`, `has 1 to ${MOST_SOURCE} characters.`)]),
      ];
    }),
  ];
}
