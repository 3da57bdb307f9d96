import { statement, type BulkTransaction, type Queryable } from '../../../platform/database/index.js';

/** A customer by the columns that a file may say; figures are texts, as files have them. */
export interface CustomerRecord {
  readonly source_key: string;
  readonly name: string;
  readonly email: string;
  readonly phone: string | null;
  readonly address: string | null;
  readonly birth_date: string | null;
  readonly sex: string | null;
  readonly job_type: string | null;
  readonly annual_income_won: string | null;
  readonly credit_score: string | null;
}

export interface KnownCustomer extends CustomerRecord {
  readonly id: number;
}

/** A customer as a line has it. */
export interface CustomerWrite {
  readonly line: number;
  readonly record: CustomerRecord;
  /** The known customer, and the previous values of the columns that change; null for a new one. */
  readonly known: { readonly id: number; readonly before: Partial<CustomerRecord> } | null;
}

const RECORDED_FIELDS = [
  'name',
  'email',
  'phone',
  'address',
  'birth_date',
  'sex',
  'job_type',
  'annual_income_won',
  'credit_score',
];
const FIND_EXISTING = statement(`
  SELECT id, source_key, name, email, phone, address, birth_date::text, sex, job_type,
    annual_income_won::text AS annual_income_won, credit_score::text AS credit_score
  FROM customer WHERE institution_id = $1 AND source_key = ANY($2::text[]) ORDER BY id FOR NO KEY UPDATE`);
const HOLDERS = statement(`
  SELECT lower(email) AS email, coalesce(source_key, '') AS "sourceKey" FROM customer
  WHERE institution_id = $1 AND lower(email) = ANY($2::text[])`);
const REGISTER = statement(`
  WITH given AS (
    SELECT r.line, c.* FROM json_to_recordset($3::json) AS r (line integer, record json)
    CROSS JOIN LATERAL json_populate_record(null::customer, r.record) AS c
  ), created AS (
    INSERT INTO customer (institution_id, source_key, ${RECORDED_FIELDS.join(', ')}, created_at, updated_at)
    SELECT $1, source_key, ${RECORDED_FIELDS.join(', ')}, $4, $4 FROM given ORDER BY line RETURNING id, source_key, version
  )
  INSERT INTO imported_customer (batch_id, customer_id, line_number, version)
  SELECT $2, created.id, given.line, created.version FROM created JOIN given USING (source_key)`);
const CHANGE_CUSTOMERS = statement(`
  WITH given AS (
    SELECT r.id AS customer_id, r.line, r.before, c.*
    FROM json_to_recordset($2::json) AS r (id bigint, line integer, before jsonb, record json)
    CROSS JOIN LATERAL json_populate_record(null::customer, r.record) AS c
  ), changed AS (
    UPDATE customer SET (${RECORDED_FIELDS.join(', ')}) = (${RECORDED_FIELDS.map((name) => `given.${name}`).join(', ')}),
      version = customer.version + 1, updated_at = $3
    FROM given WHERE customer.id = given.customer_id
    RETURNING customer.id, customer.version, given.line, given.before
  )
  INSERT INTO imported_customer (batch_id, customer_id, line_number, before, version)
  SELECT $1, id, line, before, version FROM changed`);
const CHANGED_SINCE = statement(`
  SELECT i.line_number AS line, c.source_key AS "sourceKey" FROM imported_customer i JOIN customer c ON c.id = i.customer_id
  WHERE i.batch_id = $1 AND c.version <> i.version ORDER BY i.line_number LIMIT 1`);
const RESTORE = statement(`
  UPDATE customer SET (${RECORDED_FIELDS.join(', ')}) = (
      SELECT ${RECORDED_FIELDS.map((name) => `p.${name}`).join(', ')} FROM jsonb_populate_record(customer, i.before) AS p),
    version = customer.version + 1, updated_at = $2
  FROM imported_customer i WHERE i.batch_id = $1 AND i.before IS NOT NULL AND customer.id = i.customer_id`);
const DELETE_NEW_CUSTOMERS = `
  DELETE FROM customer c USING imported_customer i
  WHERE i.batch_id = $1 AND i.before IS NULL AND c.id = i.customer_id`;
const LINE_OF = statement(`
  SELECT i.line_number AS line, c.source_key AS "sourceKey" FROM imported_customer i JOIN customer c ON c.id = i.customer_id
  WHERE i.batch_id = $1 AND i.customer_id = $2`);
const DELETE_IMPORTED = statement('DELETE FROM imported_customer WHERE batch_id = $1');

const FORGET_EXPIRED = statement(`
  DELETE FROM imported_customer i USING import_batch b WHERE b.id = i.batch_id AND b.undo_until < $1`);

/** Deletes the replaced values of batches that may no longer be undone: they are personal data. */
export async function forgetImportedCustomers(queryable: Queryable, at: Date): Promise<void> {
  await queryable.rows(FORGET_EXPIRED, [at]);
}

/** A line of a batch, by what it is about. */
interface ImportedLine {
  readonly line: number;
  readonly sourceKey: string;
}

/** Reads and writes customers for an import, within its transaction. */
export class CustomerIntakeRepository {
  constructor(private readonly transaction: BulkTransaction) {}

  /** Customers by their keys, which nobody else changes until the import ends. */
  listByKeys(institutionId: number, keys: readonly string[]): Promise<KnownCustomer[]> {
    return this.transaction.rows<KnownCustomer>(FIND_EXISTING, [institutionId, keys]);
  }

  /** Whose addresses are: by the address in small letters, the customer's key, which is empty where there is none. */
  async holdersOf(institutionId: number, emails: readonly string[]): Promise<Map<string, string>> {
    const rows = await this.transaction.rows<{ email: string; sourceKey: string }>(HOLDERS, [institutionId, emails]);
    return new Map(rows.map(({ email, sourceKey }) => [email, sourceKey]));
  }

  async register(institutionId: number, batchId: number, rows: readonly CustomerWrite[], at: Date): Promise<void> {
    const given = rows.map(({ line, record }) => ({ line, record }));
    await this.transaction.rows(REGISTER, [institutionId, batchId, JSON.stringify(given), at]);
  }

  async change(batchId: number, rows: readonly CustomerWrite[], at: Date): Promise<void> {
    const given = rows.map(({ line, record, known }) => ({ ...known, line, record }));
    await this.transaction.rows(CHANGE_CUSTOMERS, [batchId, JSON.stringify(given), at]);
  }

  /** The first line whose customer was changed after the import; null for none. */
  async changedSince(batchId: number): Promise<ImportedLine | null> {
    const [first] = await this.transaction.rows<ImportedLine>(CHANGED_SINCE, [batchId]);
    return first ?? null;
  }

  async restore(batchId: number, at: Date): Promise<void> {
    await this.transaction.rows(RESTORE, [batchId, at]);
  }

  /** @throws an error of SQL state 23503 where something else refers to one of them. */
  async remove(batchId: number): Promise<void> {
    await this.transaction.run(DELETE_NEW_CUSTOMERS, [batchId]);
    await this.transaction.rows(DELETE_IMPORTED, [batchId]);
  }

  async lineOf(batchId: number, customerId: number): Promise<ImportedLine | null> {
    const [line] = await this.transaction.rows<ImportedLine>(LINE_OF, [batchId, customerId]);
    return line ?? null;
  }
}
