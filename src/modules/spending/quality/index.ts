/**
 * Quality judges data by what passes by: how each column of a quarter is filled and spread, and how far that has moved
 * since the quarter before. It counts in a size that does not grow with the rows.
 */
export { keepQuality } from './quality-keeping.js';
export { ImportQualityEntity, QuarterQualityEntity } from './quality.entity.js';
export { NO_CODE, QuarterProfile } from './quarter-profile.js';
