/**
 * A feature contract says which figures a model reads: their names, order, ranges and what may be unknown. It is checked
 * when a model is trained, when it is taken up and at each prediction, and whatever breaks it names its column.
 */
export {
  contractHash,
  featureContract,
  MAX_COLUMNS,
  type FeatureColumn,
  type FeatureContract,
} from './feature-contract.js';
export { firstDifference } from './differences.js';
export { checkFeatures, ContractViolation, faultyRows, rowsOf, type FeatureTable } from './feature-check.js';
export { distributionInBinsOf, distributionOf, type FeatureDistribution } from './distribution.js';
export { inputColumnsOf } from './input-columns.js';
export { driftStateOf, psi, type DriftState } from './psi.js';
