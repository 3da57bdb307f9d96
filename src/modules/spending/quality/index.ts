/**
 * Quality measures data as it streams by: how each column of a quarter is filled and distributed, and how far that has
 * moved since the previous quarter. Its counts do not grow with the rows. The findings for a file are kept with its
 * import; those for the rows in force are measured again when they change.
 */
export { createQuality, qualityEntities } from './module.js';
export { storeQuality } from './quality-keeping.js';
export { MEASURE_QUALITY, measureQuality } from './quality-refresh.js';
export { findQuality, type QualityService } from './quality.service.js';
export { DataQualityType, toDataQuality } from './quality.types.js';
export { NO_CODE, QuarterProfile } from './quarter-profile.js';
export { factsOfBatch } from './quality.repository.js';
export type { Refusals } from './quality-figures.js';
