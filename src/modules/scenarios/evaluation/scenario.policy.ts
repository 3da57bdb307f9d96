import { ADMINISTRATORS, PEOPLE, Permission, STAFF } from '../../../platform/access/index.js';

export const EVALUATE_SCENARIOS = new Permission({
  roles: PEOPLE,
  when: 'Customers themselves; staff customers of their institution.',
  opens: ['Mutation.scenarioEvaluate'],
});

export const REVIEW_LABELS = new Permission({
  roles: STAFF,
  when: 'Customers of their institution.',
  opens: ['Mutation.scenarioLabelReview'],
});

export const PUBLISH_RULE_SETS = new Permission({
  roles: ADMINISTRATORS,
  when: 'Rules of their institution; one person proposes, and another activates them.',
  opens: ['Query.scenarioRuleSets', 'Mutation.scenarioRuleSetActivate', 'Mutation.scenarioRuleSetPropose'],
});

export const PUBLISH_THRESHOLDS = new Permission({
  roles: ADMINISTRATORS,
  when: 'Thresholds of their institution; one person proposes, and another activates them.',
  opens: [
    'Query.thresholdVersions',
    'Mutation.thresholdsActivate',
    'Mutation.thresholdsCompute',
    'Mutation.thresholdsPropose',
  ],
});
