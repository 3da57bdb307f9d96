import type { Caller } from '../access/index.js';
import { statement, type Queryable } from '../database/index.js';
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

/** Records of one INSERT. More wait for the next one, so that a burst cannot make a statement of any size. */
const MAX_BATCH = 200;

interface Waiting {
  readonly values: readonly unknown[];
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Writes access records in groups: while one INSERT is on its way to disk, the records of other requests gather for the
 * next. A reader alone waits for one commit; a hundred readers at once share one.
 */
export function createAccessLog(database: Queryable): AccessLog {
  const waiting: Waiting[] = [];
  let writing = false;

  async function write(): Promise<void> {
    writing = true;
    while (waiting.length > 0) {
      const batch = waiting.splice(0, MAX_BATCH);
      try {
        await database.tuples(INSERT_MANY, [JSON.stringify(batch.map(({ values }) => values))]);
        for (const { resolve } of batch) resolve();
      } catch (error) {
        for (const { reject } of batch) reject(error);
      }
    }
    writing = false;
  }

  return {
    record: (caller, fact) =>
      new Promise((resolve, reject) => {
        waiting.push({ values: auditValues(caller, fact), resolve, reject });
        if (!writing) void write();
      }),
  };
}
