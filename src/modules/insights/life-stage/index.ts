/**
 * Life stages tells where in life a customer stands: what he or his bank said, while that holds, or what a model makes of a
 * year of card spending, with how sure it is and why. What people say is taught to the next model. It decides nothing.
 */
export { createLifeStages, lifeStageEntities, type LifeStageNeighbours, type LifeStages } from './module.js';
export { lifeStageTask } from './life-stage.task.js';
export type { LifeStageService } from './life-stage.service.js';
export { monthsAsMember, stageYear, type StageYear } from './stage-year.js';
export { LIFE_STAGE_TEXT } from './life-stage.js';
export { CONFIDENCE_TEXT, UNKNOWN_STAGE_TEXT } from './life-stage.texts.js';
export { confidenceOf, type StageEstimate } from './stage-estimate.js';
export * as lifeStagePolicy from './life-stage.policy.js';
