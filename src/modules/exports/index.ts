/**
 * Exports hands an institution its own rows as files: customers, loans, card spending and the audit trail, asked for by an
 * administrator, written by a worker as they are at one moment, kept for days under signed links, and then removed. The rooms
 * that own the rows say which columns they have; here lie the queue, the files and the record of who took them.
 */
export * as exportPolicy from './export.policy.js';
export { createExports, exportEntities } from './module.js';
export { EXPORT_KINDS, type ExportKind } from './export-kinds.js';
export { exportBytes } from './export-bytes.js';
export { checkedRequest } from './export-request.js';
export { recordOf, type ExportRequest } from './export-record.js';
