/**
 * Health scores a household's finances from 0 to 100: each figure earns points between two limits, by weights published
 * as versions. It guesses no figure: unknown ones are named, and with too few known there is no score.
 */
export { createHealth, healthEntities, type Health } from './module.js';
export { HealthPartEnum } from './health.enums.js';
export { HEALTH_PART_NAMES, HEALTH_PARTS, type HealthPart, type HealthUnit } from './health-scale.js';
export { noScoreText, PART_TEXT } from './health.texts.js';
export { NO_STATED_FIGURES } from './health-figures.js';
export type { PartPoints } from './health-score.js';
export type { HealthAssessment } from './health-assessment.js';
export type { HealthNeighbours, HealthService } from './health.service.js';
