/**
 * Corrections replace values of a file, line by line or for all lines that are refused for one reason, before the file
 * is loaded; the file itself stays unchanged. This folder also lists what a file changes and refuses.
 */
export { ProposedQuarterEntity, CorrectionEntity, CorrectionRuleEntity } from './correction.entity.js';
export { ImportCorrectionWork } from './correction-work.js';
export { ImportCorrectionService } from './correction.service.js';
export { ImportCorrectionResolver } from './correction.resolver.js';
export { ImportLists, listOf, type ImportListKind } from './import-lists.js';
