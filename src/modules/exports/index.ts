/**
 * Exports gives an institution its own rows as files: customers, loans, card spending and the audit trail. An
 * administrator asks for one, a worker writes it from one snapshot, and it is kept for days under signed links, then
 * removed. The rooms that own the rows define their columns; this room owns the queue, the files and the record of who
 * downloaded them.
 */
export * as exportPolicy from './export.policy.js';
export { createExports, exportEntities, exportsBackground } from './module.js';
export { EXPORT_KINDS, type ExportKind } from './export-kinds.js';
export { exportBytes } from './export-bytes.js';
export { checkedRequest } from './export-request.js';
export { recordOf, type ExportRequest } from './export-record.js';
