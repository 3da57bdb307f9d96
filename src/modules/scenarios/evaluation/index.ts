/** Which labels a customer has by the rules in force, why, and what would change it. */
export { counterfactualText, LEVER_TEXT } from './counterfactual.texts.js';
export type { Change, Counterfactual, Lever, NoChangeReason } from './counterfactual.js';
export { fitnessOf } from './fitness.js';
export { RulesInForce, type InForce } from './rules-in-force.js';
export { ScenarioLabelEnum, CalibrationMethodEnum, MetricUnitEnum, ScenarioMetricEnum } from './scenario.enums.js';
export * as scenarioPolicy from './scenario.policy.js';
export { REVIEW_LABELS, PUBLISH_RULE_SETS, PUBLISH_THRESHOLDS } from './scenario.policy.js';
export { ScenarioRepository } from './scenario.repository.js';
export { ScenarioResolver } from './scenario.resolver.js';
export {
  ScenarioService,
  REGISTERED,
  type Evaluation,
  type VerdictRow,
  type ScenarioNeighbours,
} from './scenario.service.js';
export {
  figuresOf,
  sentenceOf,
  LABEL_TEXT,
  METRIC_TEXT,
  type KeyFigure,
  type LabelStanding,
} from './scenario.texts.js';
export { ScenarioLabelResultType } from './scenario.types.js';
export { reportedLabelsOf } from './reported-labels.js';
