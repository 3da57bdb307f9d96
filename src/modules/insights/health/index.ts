/**
 * Health says how a household stands as one number from 0 to 100: figures between two points each, by weights that are
 * published as versions. It guesses no figure: what is not known is named, and too little known is no score.
 */
export { createHealth, healthEntities, type Health } from './module.js';
export { HealthPartEnum } from './health.enums.js';
export { HEALTH_PART_NAMES, HEALTH_PARTS, type HealthPart, type HealthUnit } from './health-scale.js';
export { noScoreText, PART_TEXT } from './health.texts.js';
export type { PartPoints } from './health-score.js';
export type { HealthAssessment } from './health-assessment.js';
export type { HealthNeighbours, HealthService } from './health.service.js';
