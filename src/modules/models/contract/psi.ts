import { driftBand, stabilityOfCounts, type DriftBand } from '../../../learning/index.js';
import type { FeatureDistribution } from './distribution.js';

/** How far a column has moved, by the index: `STABLE`, to `WATCH`, or a reason to `STOP`. */
export type DriftState = DriftBand;

export const driftStateOf: (psi: number) => DriftState = driftBand;

/** Population stability index of two distributions in the same bins, with "not known" as a bin of its own. */
export const psi = (then: FeatureDistribution, now: FeatureDistribution): number =>
  stabilityOfCounts([...then.shares, then.missing], [...now.shares, now.missing]);
