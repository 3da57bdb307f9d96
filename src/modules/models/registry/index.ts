/** The registry stores versions of models, their files, and the steps by which they come into service. */
export { findRecord, listVersions } from './list-versions.js';
export { ModelDriftEntity } from './model-drift.entity.js';
export { ModelDriftRepository } from './model-drift.repository.js';
export { ModelPromotionEntity } from './model-promotion.entity.js';
export { ModelPromotionRepository, PROMOTIONS_SHOWN, type ModelPromotionRow } from './model-promotion.repository.js';
export type { ModelVersionRow } from './model-version.columns.js';
export { ModelVersionEntity } from './model-version.entity.js';
export { ModelVersionRepository, type VersionQuestion } from './model-version.repository.js';
export {
  dropFiles,
  storeFiles,
  storePublicFiles,
  repairFiles,
  modelFileOf,
  modelNameOf,
  OWN_FILES,
  readStored,
  sha256Of,
  type Files,
  type StoredFiles,
} from './stored-files.js';
export {
  PROMOTABLE,
  RESTORED_BY_TWO,
  VERSION_STATES,
  type PromotionKind,
  type PromotionState,
  type VersionOrigin,
  type VersionState,
} from './version-state.js';
