import { enumType } from '../../../platform/graphql/index.js';
import type { AnomalyOrder } from './anomaly-order.js';
import { RULE_TEXT } from './anomaly.texts.js';
import type { AnomalyRuleCode, AnomalySeverity, AnomalyUnit } from './rules/anomaly-rule.js';
import type { AnomalyState } from './anomaly-state.js';

const looks = (code: AnomalyRuleCode): { description: string } => ({
  description: `${RULE_TEXT[code].title.en} (${RULE_TEXT[code].title.ko}). ${RULE_TEXT[code].looksFor.en}`,
});

export const AnomalyRuleEnum = enumType<AnomalyRuleCode>('AnomalyRuleCode', 'A rule over quarterly card spending.', {
  TOTAL_SPIKE: looks('TOTAL_SPIKE'),
  CATEGORY_SHARE_JUMP: looks('CATEGORY_SHARE_JUMP'),
  CATEGORY_FROM_ZERO: looks('CATEGORY_FROM_ZERO'),
  CARD_SPLIT_INVERSION: looks('CARD_SPLIT_INVERSION'),
  CARD_SPLIT_SHIFT: looks('CARD_SPLIT_SHIFT'),
  MIX_CHANGE: looks('MIX_CHANGE'),
  CATEGORY_BEGUN: looks('CATEGORY_BEGUN'),
  CATEGORY_ENDED: looks('CATEGORY_ENDED'),
  CATEGORY_DRIFT: looks('CATEGORY_DRIFT'),
  SUMS_DO_NOT_MATCH: looks('SUMS_DO_NOT_MATCH'),
  UNLIKE_ITS_PAST: {
    ...looks('UNLIKE_ITS_PAST'),
    deprecationReason: 'Use the other rules, which find what it found. Removal on 2027-06-01 UTC.',
  },
});

export const AnomalyStateEnum = enumType<AnomalyState>('AnomalyState', 'What has become of an anomaly.', {
  OPEN: 'Nobody has decided on it.',
  CONFIRMED: 'Staff confirmed it.',
  DISMISSED: 'Staff dismissed it.',
  WITHDRAWN: 'It no longer follows from figures and rules, and was never decided on.',
});

export const AnomalySeverityEnum = enumType<AnomalySeverity>('AnomalySeverity', 'How much an anomaly matters.', {
  LOW: 'Worth knowing.',
  MEDIUM: 'Worth a look.',
  HIGH: 'To be looked at first; the customer is notified.',
});

export const AnomalyUnitEnum = enumType<AnomalyUnit>('AnomalyUnit', 'What the figure of an anomaly counts.', {
  WON: 'Won a month.',
  PERCENT: 'Percent: of all categories, or of both cards.',
  SCORE: {
    description: 'The score of a model, from 0 to 1; 0.5 is usual. Not a probability. Only for `UNLIKE_ITS_PAST`.',
    deprecationReason:
      'Use WON and PERCENT, which every rule that finds anything counts in. Removal on 2027-06-01 UTC.',
  },
});

export const AnomalyOrderEnum = enumType<AnomalyOrder>('AnomalyOrder', 'In what order anomalies are listed.', {
  EXPECTED_USE: 'Most worth a look first, by `expectedUseWon`.',
  NEWEST: 'Newest first.',
});
