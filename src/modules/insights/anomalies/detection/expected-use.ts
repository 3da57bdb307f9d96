import type { AnomalyRuleCode } from '../rules/anomaly-rule.js';

/** How likely staff are to find what a rule found right, by rule. */
export type RuleProbabilities = ReadonlyMap<AnomalyRuleCode, number>;

/** Decisions that the prior counts for: after twenty of an institution's own both weigh the same. */
const PRIOR_WEIGHT = 20;

/** Said of the order of findings, with every list in it. */
export const EXPECTED_USE_FORMULA =
  'amountWon × (confirmed + 20 × prior precision) ÷ (confirmed + dismissed + 20), by rule';

/**
 * The probability that staff confirm what a rule finds: of what they decided, with how often the rule was right where the
 * truth is known counted as twenty decisions (the mean of a beta distribution after the decisions).
 */
export function usefulProbability(decided: {
  readonly confirmed: number;
  readonly dismissed: number;
  readonly priorPrecision: number;
}): number {
  const { confirmed, dismissed, priorPrecision } = decided;
  return (confirmed + PRIOR_WEIGHT * priorPrecision) / (confirmed + dismissed + PRIOR_WEIGHT);
}

/** The expected value of a look at a finding, in won a month: `EXPECTED_USE_FORMULA`; the database uses the same. */
export const expectedUseWon = (amountWon: number, probability: number): number => Math.round(amountWon * probability);
