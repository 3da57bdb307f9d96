/**
 * The lifecycle is what administrators do with versions: read how good they are, put them in service by two people,
 * roll them back, and see what has drifted since training.
 */
export type { AnswersCheck, AnswersKept } from './answers-gate.js';
export { CandidateModels, type CandidateText } from './candidate-models.js';
export { DriftWatch, type DriftedModel } from './drift-watch.js';
export { DriftService } from './drift.service.js';
export { ModelVersionResolver } from './model-version.resolver.js';
export { ModelVersionService } from './model-version.service.js';
export { toVersion } from './model-version.types.js';
export { PromotionResolver } from './promotion.resolver.js';
export { PromotionService } from './promotion.service.js';
export { toPromotion } from './promotion.types.js';
export { RollbackService } from './rollback.service.js';
export { VersionJudge } from './version-judge.js';
export * as modelPolicy from './model.policy.js';
