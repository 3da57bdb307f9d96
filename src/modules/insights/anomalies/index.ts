/**
 * Anomalies are quarters of card spending that are far from a customer's own habits. Rules are data, in versions; what
 * they find is kept with the figures it rests on, follows the figures while nobody has decided on it, and says by its
 * decisions how good each rule is.
 */
export { anomalyEntities, createAnomalies, type Anomalies } from './module.js';
export type { AnomalyRow } from './anomaly.columns.js';
export { RULE_TEXT } from './anomaly.texts.js';
export type { AnomalyService } from './anomaly.service.js';
export type { SpendingHistories } from './detection/spending-histories.js';
export * as anomalyPolicy from './anomaly.policy.js';
