/** The tables of the room: versions of rules and thresholds, evaluations, labels and their reviews. */
export { LabelReviewEntity } from './label-review.entity.js';
export { ScenarioEvaluationEntity } from './scenario-evaluation.entity.js';
export { ScenarioLabelEntity } from './scenario-label.entity.js';
export { ScenarioRuleSetEntity } from './scenario-rule-set.entity.js';
export { ThresholdSetEntity } from './threshold-set.entity.js';
