import { FIRST_ANOMALY_RULES } from '../../../../migrations/1763900000006-anomalies.js';
import { LASTING_RULES } from '../../../../migrations/1764400000501-rules-for-lasting-changes.js';
import { quartersBefore } from '../../../../src/modules/demo/basis/calendar.js';
import type { DemoSpending } from '../../../../src/modules/demo/spending/demo-spending.js';
import { parseAnomalyRules } from '../../../../src/modules/insights/anomalies/rules/anomaly-rule-parser.js';
import type {
  AnomalyRule,
  AnomalyRuleCode,
  ParametersOf,
} from '../../../../src/modules/insights/anomalies/rules/anomaly-rule.js';
import {
  quarterAt,
  quarterNumber,
  type JudgedQuarter,
  type QuarterSpending,
} from '../../../../src/modules/insights/anomalies/detection/quarter-history.js';

/** The rules that are in force at first. */
export const RULES = parseAnomalyRules(FIRST_ANOMALY_RULES);
/** Those that were added for changes that stay. */
export const LASTING = parseAnomalyRules({ ...FIRST_ANOMALY_RULES, rules: LASTING_RULES });

/** One of them, with other parameters where a test wants them. */
export function ruleOf<Code extends AnomalyRuleCode>(
  code: Code,
  changed: Partial<ParametersOf<Code>> = {},
): AnomalyRule<Code> {
  const found = [...RULES.rules, ...LASTING.rules].find((rule) => rule.code === code);
  if (!found) throw new Error(`There is no rule ${code}.`);
  const rule = found as unknown as AnomalyRule<Code>;
  return { ...rule, parameters: { ...rule.parameters, ...changed } };
}

export const LATEST = '2024Q4';
const DETAILS = 32;
const MAJORS = 10;

/** A quarter of a million a month, seven tenths by credit card, in two categories; some of it otherwise. */
export function aQuarter(changed: Partial<QuarterSpending> = {}): QuarterSpending {
  const totalWon = changed.totalWon ?? 1_000_000;
  const parts = (count: number) => Array.from({ length: count }, (_, index) => (index < 2 ? totalWon / 2 : 0));
  return {
    quarter: LATEST,
    totalWon,
    creditWon: 0.7 * totalWon,
    checkWon: 0.3 * totalWon,
    majorWon: parts(MAJORS),
    detailWon: parts(DETAILS),
    ...changed,
  };
}

/** Amounts of the detail categories, some of them given by place. */
export const details = (given: Readonly<Record<number, number>>): number[] =>
  Array.from({ length: DETAILS }, (_, index) => given[index] ?? 0);

/** A quarter with as many ordinary ones before it as are given. */
export function judged(current: Partial<QuarterSpending>, past: readonly Partial<QuarterSpending>[]): JudgedQuarter {
  const before = past.map((each, index) =>
    aQuarter({ ...each, quarter: quarterAt(quarterNumber(LATEST) - past.length + index) }),
  );
  return { current: aQuarter(current), past: before.slice(-4), window: before };
}

export const FOUR_ORDINARY: readonly Partial<QuarterSpending>[] = [{}, {}, {}, {}];

/** Where amounts begin in a line of the source, and where each level of categories does. */
const [TOTAL, MAJOR, DETAIL, END] = [10, 13, 23, 55];

/** Made-up spending as the rules see it, oldest first. */
export function historyOf({ lines }: DemoSpending): QuarterSpending[] {
  return lines.map((line) => {
    const fields = line.split(',');
    const won = (from: number, to: number) => fields.slice(from, to).map((text) => 1_000 * Number(text));
    const [totalWon = 0, creditWon = 0, checkWon = 0] = won(TOTAL, MAJOR);
    return {
      quarter: fields[0] ?? '',
      totalWon,
      creditWon,
      checkWon,
      majorWon: won(MAJOR, DETAIL),
      detailWon: won(DETAIL, END),
    };
  });
}

export const eightQuartersBefore = (asOf: string): string[] => quartersBefore(asOf, 8);
