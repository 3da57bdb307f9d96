/**
 * Anomalies are quarters of card spending that are far from a customer's own habits. Rules are data, in versions;
 * findings are stored with the figures behind them and follow the figures until somebody decides. Those decisions
 * measure how good each rule is.
 */
export { anomalyEntities, createAnomalies, type Anomalies } from './module.js';
export type { AnomalyRow } from './anomaly.columns.js';
export { RULE_TEXT } from './anomaly.texts.js';
export { EVALUATE_ALL, EVALUATE_CHANGED } from './evaluation/anomaly-evaluation.service.js';
export type { AnomalyService } from './anomaly.service.js';
export type { SpendingHistories } from './detection/spending-histories.js';
export * as anomalyPolicy from './anomaly.policy.js';
