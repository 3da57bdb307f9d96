/** The audit trail: append-only, written in the transaction of what it records. Reads are recorded through the log. */
export { createAccessLog, type AccessLog } from './access-log.js';
export { auditValues, recordAudit, type AuditFact } from './audit.js';
