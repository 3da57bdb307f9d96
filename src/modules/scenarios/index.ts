/**
 * Scenarios owns the rules that say which situation a customer is in, the thresholds they ask for, and what they said
 * over time. Rules and thresholds are data, in versions; every verdict names both versions and the figures it rests on,
 * and what could not be decided for want of figures is told as such, never taken for a no.
 */
export { foundScenario, scenarioFactSource, scenarioTools, type SituationParts } from './assistant/index.js';
export { adviceOf, EMOTIONS, type Advice, type Emotion } from './advice/index.js';
export { METRICS, type LoanFacts, type MetricName, type MetricUnit } from './metrics.js';
export { createScenarios, createThresholds, scenariosEntities, type Scenarios } from './module.js';
export { GOOD_NEWS, LABELS, type ScenarioLabel, type Verdict } from './rule.js';
export {
  type Evaluation,
  type RecordedEvaluation,
  type ScenarioNeighbours,
  type ScenarioService,
  type VerdictRow,
} from './scenario.service.js';
export { LABEL_TEXT, METRIC_TEXT, sentenceOf, summaryOf } from './scenario.texts.js';
export type { Population, ThresholdVersion } from './thresholds/index.js';
export * as scenarioPolicy from './scenario.policy.js';
