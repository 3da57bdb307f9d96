/** The audit trail: append-only, written in the transaction of what it records. */
export { auditValues, recordAudit, type AuditFact } from './audit.js';
