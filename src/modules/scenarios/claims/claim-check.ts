import { regionsWhere, metricsIn, type ScenarioRule, type Thresholds } from '../rules/index.js';
import { LABEL_CLAIMS } from './label-claims.texts.js';

/**
 * Why what would be said of a rule's label might not be true where the rule passes: a sentence depends on a figure that
 * is not shown beside it, or none is true although the gate is open. Null when every sentence follows from its figures.
 */
export function claimFault(rule: ScenarioRule, thresholds: Thresholds): string | null {
  const claims = LABEL_CLAIMS[rule.label];
  const unshown = claims.find(({ when }) => metricsIn(when).some((metric) => !rule.keyMetrics.includes(metric)));
  if (unshown) {
    const missing = metricsIn(unshown.when).filter((metric) => !rule.keyMetrics.includes(metric));
    return `keyMetrics lacks ${missing.join(', ')}, by which the sentence "${unshown.en}" is chosen`;
  }
  const unsaid = { all: [rule.gate, { not: { any: claims.map(({ when }) => when) } }] };
  return regionsWhere(unsaid, true, thresholds)?.length === 0
    ? null
    : 'its gate opens where no sentence on the label is true';
}
