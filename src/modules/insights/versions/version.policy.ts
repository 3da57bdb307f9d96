import { ADMINISTRATORS, Permission, STAFF } from '../../../platform/access/index.js';

export const PROPOSE_VERSIONS = new Permission({
  roles: STAFF,
  when: 'Versions of their institution, and those that ship.',
  opens: [
    'Query.anomalyRuleSets',
    'Query.healthScoreVersions',
    'Mutation.anomalyRuleSetPropose',
    'Mutation.anomalyRuleSetReject',
    'Mutation.healthScoreVersionPropose',
    'Mutation.healthScoreVersionReject',
  ],
});

export const PUBLISH_VERSIONS = new Permission({
  roles: ADMINISTRATORS,
  when: 'Versions of their institution that another person proposed, neither of whom made the account of the other.',
  opens: ['Mutation.anomalyRuleSetPublish', 'Mutation.healthScoreVersionPublish'],
});
