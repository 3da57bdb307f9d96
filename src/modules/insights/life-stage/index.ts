/**
 * Life stages gives a customer's stage of life: what they or their bank said, while that holds, or a model's estimate
 * from a year of card spending, with its confidence and reasons. What people say trains the next model. It decides
 * nothing.
 */
export { createLifeStages, lifeStageEntities, type LifeStageNeighbours, type LifeStages } from './module.js';
export { lifeStageTask } from './life-stage.task.js';
export type { LifeStageService } from './life-stage.service.js';
export { monthsAsMember, stageYear, type StageYear } from './stage-year.js';
export { CONFIDENCE_TEXT, LIFE_STAGE_TEXT, UNKNOWN_STAGE_TEXT } from './life-stage.texts.js';
export { confidenceOf, type StageEstimate } from './stage-estimate.js';
export * as lifeStagePolicy from './life-stage.policy.js';
