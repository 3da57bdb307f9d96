/**
 * Compliance keeps a record of every reply that ended: linked by hashes, one chain per institution, never altered. What
 * people said and read is stored beside the records, bound by commitments, so that it can be erased without breaking
 * the chain. It verifies chains, here or in a file, reports the first faulty record, and writes files that outsiders
 * can check.
 */
export { ChainHeadEntity, ComplianceRecordEntity, ComplianceTextEntity } from './compliance-record.entity.js';
export { ComplianceRepository } from './compliance.repository.js';
export { exportLines, ExportFileError, readExport } from './export-file.js';
export { complianceChain, ComplianceRecorder } from './recorder.js';
export { verifyLinks, verifyRecords, type Verification } from './verification.js';
export { VERIFIER_README, VERIFIER_SCRIPT } from './verifier-script.js';
export { ComplianceResolver } from './compliance.resolver.js';
export { ComplianceService } from './compliance.service.js';
export * as compliancePolicy from './compliance.policy.js';
