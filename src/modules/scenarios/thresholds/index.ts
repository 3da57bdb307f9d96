/**
 * Thresholds owns the versions of what rules hold figures against: read from an institution's own customers by who, when
 * and from which rows, with whose labels would change, and with the curves that make scores probabilities. A version is
 * never altered; another one is put in force instead.
 */
export type { Population } from './population.js';
export { metricsOfMonth } from './population-reader.js';
export type { ComputedFrom, Review } from './threshold-computation.js';
export type { ThresholdEffects } from './threshold-effects.js';
export { ThresholdResolver } from './threshold.resolver.js';
export { ThresholdService } from './threshold.service.js';
export { ThresholdSetRepository } from './threshold-set.repository.js';
export type { ThresholdVersion } from './threshold-version.js';
