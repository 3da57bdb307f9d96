import type { Localized } from '../../../../platform/text.js';
import type { Problem } from '../../../../platform/errors/index.js';
import { RETIRED_RULES, RULE_PARAMETERS, type AnomalyRuleCode, type RuleParameter } from './anomaly-rule.js';
import {
  WHOLE_TO_TWENTY,
  WHOLE_FROM_HISTORY,
  ONE_RULE_AT_LEAST,
  RULE_TWICE,
  RULE_RETIRED,
  SHARE_BOUNDS,
  parametersMissingText,
  noSuchParameterText,
  GIVEN_BEFORE,
  parameterBoundsText,
  sourceLengthText,
} from './rule-bounds.texts.js';

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
export interface ProposedRule {
  readonly code: AnomalyRuleCode;
  readonly priorPrecision: number;
  readonly parameters: readonly { readonly name: string; readonly value: number; readonly source: string }[];
}

const problem = (field: readonly string[], { ko, en }: Localized): Problem => ({
  code: 'INVALID_INPUT',
  field,
  message: { ko: `${field.at(-1) ?? ''}: ${ko}`, en: `${field.at(-1) ?? ''} ${en}` },
});

/** Everything that is wrong with proposed rules, each with its field. */
export function ruleProblems(
  { quarters, within }: { readonly quarters: number; readonly within: number },
  rules: readonly ProposedRule[],
): Problem[] {
  const isPlace = (value: number): boolean => Number.isInteger(value) && value >= 1 && value <= 20;
  return [
    ...(isPlace(quarters) ? [] : [problem(['historyQuarters'], WHOLE_TO_TWENTY)]),
    ...(isPlace(within) && within >= quarters ? [] : [problem(['historyWithin'], WHOLE_FROM_HISTORY)]),
    ...(rules.length > 0 ? [] : [problem(['rules'], ONE_RULE_AT_LEAST)]),
    ...rules.flatMap((rule, index) => problemsOf(rule, rules.slice(0, index), ['rules', String(index)])),
  ];
}

function problemsOf(
  { code, priorPrecision, parameters }: ProposedRule,
  earlier: readonly ProposedRule[],
  at: string[],
): Problem[] {
  const names: readonly string[] = RULE_PARAMETERS[code];
  const missing = names.filter((name) => !parameters.some((each) => each.name === name));
  return [
    ...(earlier.some((other) => other.code === code) ? [problem([...at, 'code'], RULE_TWICE)] : []),
    ...(RETIRED_RULES.includes(code) ? [problem([...at, 'code'], RULE_RETIRED)] : []),
    ...(priorPrecision >= 0 && priorPrecision <= 1 ? [] : [problem([...at, 'priorPrecision'], SHARE_BOUNDS)]),
    ...(missing.length > 0 ? [problem([...at, 'parameters'], parametersMissingText(missing))] : []),
    ...parameters.flatMap(({ name, value, source }, place): Problem[] => {
      const here = [...at, 'parameters', String(place)];
      if (!names.includes(name)) {
        return [problem([...here, 'name'], noSuchParameterText(code))];
      }
      const [least, most] = PARAMETER_BOUNDS[name as RuleParameter];
      return [
        ...(parameters.findIndex((each) => each.name === name) < place
          ? [problem([...here, 'name'], GIVEN_BEFORE)]
          : []),
        ...(value >= least && value <= most
          ? []
          : [problem([...here, 'value'], parameterBoundsText(name, least, most))]),
        ...(source.trim() !== '' && source.length <= MOST_SOURCE
          ? []
          : [problem([...here, 'source'], sourceLengthText(MOST_SOURCE))]),
      ];
    }),
  ];
}
