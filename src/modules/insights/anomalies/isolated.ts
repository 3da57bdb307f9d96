import type { ServedModel } from '../../models/index.js';
import type { AnomalyRule, AnomalyRules, Finding } from './anomaly-rule.js';
import { contrastOf, isolationTable } from './isolation-features.js';
import { ISOLATION_OUTPUT } from './isolation-task.js';
import { isolationThreshold, THRESHOLDS_FILE } from './isolation-threshold.js';
import { judgedQuarter, type QuarterSpending } from './quarter-history.js';

/** A quarter of somebody to be looked at. */
export interface QuarterOfPerson {
  readonly customerId: number;
  readonly history: readonly QuarterSpending[];
  readonly quarter: string;
}

/** Beside a finding, whose it is. */
export interface FoundQuarter {
  readonly customerId: number;
  readonly quarter: string;
  readonly finding: Finding;
}

/** Scores are told with four decimals, and judged by what is told. */
const told = (score: number): number => Math.round(10_000 * score) / 10_000;

/** From here on a score is far out: a path half as long as is usual gives 0.71. */
const MEDIUM_FROM = 0.7;

/**
 * What a forest finds unlike its own past, where the rules in force ask for it. Quarters with too little past, or with
 * figures that the model does not know, are left alone.
 */
export async function isolatedQuarters(
  quarters: readonly QuarterOfPerson[],
  { history, rules }: AnomalyRules,
  model: ServedModel | null,
): Promise<FoundQuarter[]> {
  const rule = rules.find((each): each is AnomalyRule<'UNLIKE_ITS_PAST'> => each.code === 'UNLIKE_ITS_PAST');
  if (!rule || !model) return [];
  const judged = quarters.flatMap(({ history: own, ...of }) => {
    const contrasted = judgedQuarter(own, of.quarter, history);
    return contrasted ? [{ ...of, contrast: contrastOf(contrasted) }] : [];
  });
  if (judged.length === 0) return [];
  const { outputs, refused } = await model.predict(isolationTable(judged.map(({ contrast }) => contrast)));
  const threshold = told(isolationThreshold(model.files[THRESHOLDS_FILE], rule.parameters));
  return judged.flatMap(({ customerId, quarter, contrast }, row) => {
    const score = told(outputs[ISOLATION_OUTPUT]?.[row] ?? NaN);
    if (refused.has(row) || !(score > threshold)) return [];
    const finding: Finding = {
      ...{ rule: rule.code, detail: contrast.risen, unit: 'SCORE', value: score },
      ...{ expectedLow: 0, expectedHigh: threshold },
      severity: score >= MEDIUM_FROM ? 'MEDIUM' : rule.severity,
      amountWon: contrast.risenWon,
    };
    return [{ customerId, quarter, finding }];
  });
}
