import type { AnomalyRules, AnyAnomalyRule, Finding } from '../rules/anomaly-rule.js';
import { cardSplitInversion, cardSplitShift } from './card-split.js';
import { categoryDrift } from './category-drift.js';
import { categoryBegun, categoryEnded } from './category-begun-or-ended.js';
import { mixChange } from './mix-change.js';
import { categoryFromZero, categoryShareJump } from './category-change.js';
import { judgedQuarter, type JudgedQuarter, type QuarterSpending } from './quarter-history.js';
import { totalSpike } from './spending-spike.js';
import { sumsDoNotMatch } from './sum-mismatch.js';

/**
 * What the rules find in one quarter of a customer's, in their order; nothing where there is too little past to judge by.
 * @param history the customer's quarters, oldest first; later ones than the judged do not matter.
 */
export function detect(history: readonly QuarterSpending[], quarter: string, rules: AnomalyRules): Finding[] {
  const judged = judgedQuarter(history, quarter, rules.history);
  return judged ? rules.rules.flatMap((rule) => apply(judged, rule) ?? []) : [];
}

function apply(judged: JudgedQuarter, rule: AnyAnomalyRule): Finding | null {
  switch (rule.code) {
    case 'TOTAL_SPIKE':
      return totalSpike(judged, rule);
    case 'CATEGORY_SHARE_JUMP':
      return categoryShareJump(judged, rule);
    case 'CATEGORY_FROM_ZERO':
      return categoryFromZero(judged, rule);
    case 'CARD_SPLIT_INVERSION':
      return cardSplitInversion(judged, rule);
    case 'CARD_SPLIT_SHIFT':
      return cardSplitShift(judged, rule);
    case 'MIX_CHANGE':
      return mixChange(judged, rule);
    case 'CATEGORY_BEGUN':
      return categoryBegun(judged, rule);
    case 'CATEGORY_ENDED':
      return categoryEnded(judged, rule);
    case 'CATEGORY_DRIFT':
      return categoryDrift(judged, rule);
    case 'SUMS_DO_NOT_MATCH':
      return sumsDoNotMatch(judged, rule);
    case 'UNLIKE_ITS_PAST':
      // A version of an institution's own may still name it: nothing finds it any more.
      return null;
  }
}
