/**
 * Quality judges data by what passes by: how each column of a quarter is filled and spread, and how far that has moved
 * since the quarter before. It counts in a size that does not grow with the rows. What was found of a file is kept with
 * its import; what is found of the rows in force is measured again when they change.
 */
export { createQuality, qualityEntities } from './module.js';
export { keepQuality } from './quality-keeping.js';
export { measureQuality } from './quality-refresh.js';
export { findQuality, type QualityService } from './quality.service.js';
export { DataQualityType, toDataQuality } from './quality.types.js';
export { NO_CODE, QuarterProfile } from './quarter-profile.js';
export { factsOfBatch } from './quality.repository.js';
export type { Refusals } from './quality-figures.js';
