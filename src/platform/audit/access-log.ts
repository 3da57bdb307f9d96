import type { Caller } from '../access/index.js';
import { statement, batched, type Queryable } from '../database/index.js';
import { auditValues, type AuditFact } from './audit.js';

/** Records that somebody read data. Resolves when the record is durable: the answer waits for that and no longer. */
export interface AccessLog {
  record(caller: Caller, fact: AuditFact): Promise<void>;
}

const INSERT_MANY = statement(`
  INSERT INTO audit_entry
    (institution_id, account_id, action, subject_type, subject_id, customer_id, purpose, request_id, detail)
  SELECT (e->>0)::bigint, (e->>1)::bigint, e->>2, e->>3, (e->>4)::bigint, (e->>5)::bigint, e->>6, e->>7, (e->>8)::jsonb
  FROM jsonb_array_elements($1::jsonb) AS e`);

const AUDIT_WRITE_GROUPS = { most: 200, patienceMs: 100, atOnce: 2 } as const;

/** Writes access records in groups: a reader alone waits for one commit; a hundred readers at once share one. */
export function createAccessLog(database: Queryable): AccessLog {
  const write = batched<readonly unknown[], undefined>(async (records) => {
    await database.tuples(INSERT_MANY, [JSON.stringify(records)]);
    return [];
  }, AUDIT_WRITE_GROUPS);
  return { record: (caller, fact) => write(auditValues(caller, fact)) };
}
