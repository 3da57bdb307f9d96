/**
 * A feature contract says which figures a model reads: their names, order, ranges and what may be unknown. It is checked
 * when a model is trained, when it is taken up and at each prediction, and whatever breaks it names its column.
 */
export { contractHash, featureContract, type FeatureColumn, type FeatureContract } from './feature-contract.js';
export {
  checkColumns,
  checkFeatures,
  ContractViolation,
  faultyRows,
  rowsOf,
  type FeatureFault,
  type FeatureTable,
} from './feature-check.js';
export { distributionAlong, distributionOf, type FeatureDistribution } from './distribution.js';
export { driftStateOf, psi, PSI_STOP, PSI_WATCH, type DriftState } from './psi.js';
