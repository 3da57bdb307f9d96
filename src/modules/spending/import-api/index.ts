/** The API of imports: upload, check, load and undo a file, and read its result. */
export { ImportBatchQualityResolver } from './import-batch-quality.resolver.js';
export { createImports, importEntities, SWEEP_IMPORTS } from './import-batch.module.js';
