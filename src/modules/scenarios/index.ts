/**
 * Scenarios owns the rules that say which situation a customer is in, the thresholds they ask for, and what they said
 * over time. Rules and thresholds are data, in versions; every verdict names both versions and the figures it rests on,
 * and a label that cannot be decided because figures are missing is reported as undecided, never as a no.
 */
export { scenarioFactSource, scenarioTools } from './assistant/index.js';
export { EMOTIONS, type Emotion } from './advice/index.js';
export { METRICS, type LoanFacts, type MetricName } from './metrics/index.js';
export { createScenarios, createThresholds, scenariosEntities, type Scenarios } from './module.js';
export { GOOD_NEWS, type ScenarioLabel } from './rules/index.js';
export { scenarioPolicy, type Evaluation, type VerdictRow } from './evaluation/index.js';
export type { Population, ThresholdVersion } from './thresholds/index.js';
