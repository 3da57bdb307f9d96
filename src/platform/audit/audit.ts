import type { Caller } from '../access/index.js';
import { statement, type Queryable } from '../database/index.js';

/** What was done to whose data. `detail` holds no personal data in clear: names of changed fields, not their values. */
export interface AuditFact {
  /** Verb of the act, such as `LOAN_REPAID` or `CUSTOMER_UNMASKED`. */
  readonly action: string;
  readonly subjectType: string;
  readonly subjectId: number | null;
  /** The customer whose data it was; null for nobody's. */
  readonly customerId: number | null;
  /** Why personal data was viewed, in the viewer's words. */
  readonly purpose?: string;
  readonly detail?: Readonly<Record<string, unknown>>;
}

const INSERT_AUDIT_ENTRY = statement(`
  INSERT INTO audit_entry
    (institution_id, account_id, action, subject_type, subject_id, customer_id, purpose, request_id, detail)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`);

/**
 * The nine values of an `audit_entry` row, for repositories that write it in the statement of the change itself. The
 * caller's network address goes into the detail as `from`: access records must say where an access came from.
 */
export function auditValues(caller: Caller, fact: AuditFact): unknown[] {
  return [
    caller.actor?.institutionId ?? null,
    caller.actor?.accountId ?? null,
    fact.action,
    fact.subjectType,
    fact.subjectId,
    fact.customerId,
    fact.purpose ?? null,
    caller.requestId,
    JSON.stringify({ ...fact.detail, ...(caller.address !== null && { from: caller.address }) }),
  ];
}

/** Appends to the audit trail, in the transaction of the change: both are kept, or neither. */
export async function recordAudit(transaction: Queryable, caller: Caller, fact: AuditFact): Promise<void> {
  await transaction.rows(INSERT_AUDIT_ENTRY, auditValues(caller, fact));
}
