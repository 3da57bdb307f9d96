/**
 * Decision compares the options for a loan, for both sides: doing nothing, an offer to stay, a request for a lower rate
 * and other loans, over a horizon that the caller chooses. It also shows staff which customers would save most by
 * leaving. Its rules are pure and compute in whole won; published figures are dated data with a source. What anybody
 * earns by an alternative is not known here, so it cannot affect the order.
 */
export { createDecisions, decisionEntities, type Decisions } from './module.js';
export { positionOf } from './alternatives/position.js';
export { atRate } from './alternatives/repricing.js';
export type { ComparisonAnswer, RefinanceCompareService } from './comparison/refinance-compare.service.js';
export { createStampDuties } from './figures/stamp-duties.js';
export type { RetentionPage, RetentionService } from './retention/retention.service.js';
export * as decisionPolicy from './decision.policy.js';
