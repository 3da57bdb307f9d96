/**
 * Publishing owns versions of rules and how versions of rules and thresholds come into force: proposed by one
 * administrator and activated by an independent one.
 */
export { ScenarioProposalEntity } from './proposal.entity.js';
export { ProposalRepository } from './proposal.repository.js';
export type { Proposed } from './proposed-kind.js';
export { RuleSetRepository } from './rule-set.repository.js';
export { RuleSetResolver } from './rule-set.resolver.js';
export { RuleSetService } from './rule-set.service.js';
export { toRuleSet } from './rule-set.types.js';
export { TwoPeople } from './two-people.js';
