/** What the API offers of imports: to upload, check, load and undo a file, and to read what became of it. */
export { ImportBatchQualityResolver } from './import-batch-quality.resolver.js';
export { createImports, importEntities } from './import-batch.module.js';
