/**
 * Decision weighs what may become of a loan, for both sides: doing nothing, an offer to stay, a request for a lower rate, and
 * other loans, over a horizon that the asker chooses; and it tells staff whose customers would save most by leaving. Its
 * rules are pure and reckon in whole won; published figures are dated data with a source. What anybody earns by a way is
 * known nowhere here, so that it can order nothing.
 */
export { createDecisions, decisionEntities, type DecisionNeighbours, type Decisions } from './module.js';
export { compareWays, type Comparison } from './comparison.js';
export { lenderMirror, type LenderMirror } from './lender-mirror.js';
export { positionOf, type Position } from './position.js';
export { ranked, WAY_CRITERIA, type Rankable, type WayCriterion, type WayKind } from './ranking.js';
export { asItIs, atRate, inPlaceOf } from './repricing.js';
export type { ComparisonAnswer, RefinanceCompareService } from './refinance-compare.service.js';
export { createStampDuties } from './stamp-duties.js';
export type { RetentionPage, RetentionService } from './retention.service.js';
export { stampDuty, type StampDutyTable } from './stamp-duty.js';
export { turningRate, type NoTurningRate } from './turning-rate.js';
export type { Way } from './way.js';
export * as decisionPolicy from './decision.policy.js';
