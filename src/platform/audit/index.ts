/**
 * The audit trail: append-only, written in the transaction of what it records. Reads are recorded through the access
 * log. Entries are sealed afterwards, so that a change made outside the program shows.
 */
export { createAccessLog, type AccessLog } from './access-log.js';
export { auditValues, recordAudit, type AuditFact } from './audit.js';
export { auditOutgoing } from './audit-outgoing.js';
export { AUDIT_CHAIN, createSealer } from './sealing.js';
export { SEAL_AUDIT, startSealing } from './sealing-job.js';
export { verifyTrail, type TrailVerification } from './verify-trail.js';
