/**
 * Thresholds owns the versions of the thresholds that rules compare figures with. Each records who computed it, when
 * and from which rows, whose labels would change, and the curves that turn scores into probabilities. A version is
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
