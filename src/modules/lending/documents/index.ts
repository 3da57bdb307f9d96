/**
 * Documents owns the papers that customers hand in: announcing them, uploading and downloading their files over signed
 * links, what their text says, and who may see them. Files are in the object store under made-up ids. What it must know
 * about applications, and notify them of, goes through `DocumentApplications`, which their owner passes in.
 */
export { READ_TEXT, SWEEP_DOCUMENTS } from './document-text.service.js';
export { createDocuments, documentEntities, type Documents } from './module.js';
export type { ApplicationFacts, DocumentApplications } from './document-applications.js';
export { type DocumentRow } from './document.columns.js';
export type { DocumentKind } from './document.entity.js';
export type { DocumentService } from './document.service.js';
export * as documentPolicy from './document.policy.js';
