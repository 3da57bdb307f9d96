import { statement, type Transaction } from '../../../../platform/database/index.js';
import type { RateCutReason, RateCutStatus } from './rate-cut-request.entity.js';
import type { RateCutRow } from './rate-cut.columns.js';

/** A request about to be written. */
interface NewRateCut {
  readonly institutionId: number;
  readonly customerId: number;
  readonly loanId: number;
  readonly reason: RateCutReason;
  readonly detail: string | null;
  readonly documentIds: readonly number[];
  readonly requestedOn: string;
  readonly oldRatePercent: string;
}

/** Columns that a change of state may set. */
const SETTABLE = {
  oldRatePercent: 'old_rate_percent',
  newRatePercent: 'new_rate_percent',
  effectiveOn: 'effective_on',
  refusal: 'refusal',
  refusalText: 'refusal_text',
  decidedAt: 'decided_at',
} as const;
export type RateCutValues = { readonly [Field in keyof typeof SETTABLE]?: unknown };

const INSERT_RATE_CUT = statement(`
  INSERT INTO rate_cut_request (institution_id, customer_id, loan_id, reason, detail, document_ids, status,
    requested_on, old_rate_percent, created_at, updated_at)
  VALUES ($1, $2, $3, $4, $5, $6, 'RECEIVED', $7, $8, $9, $9)
  ON CONFLICT (loan_id) WHERE status IN ('RECEIVED', 'DOCUMENTS_REQUIRED') DO NOTHING RETURNING id`);
const ADD_DOCUMENTS = statement(`
  UPDATE rate_cut_request SET document_ids = (
    SELECT array_agg(id ORDER BY place) FROM (
      SELECT id, min(place) AS place FROM unnest(document_ids || $2::bigint[]) WITH ORDINALITY AS d (id, place)
      GROUP BY id) AS distinct_documents)
  WHERE id = $1 AND cardinality($2::bigint[]) > 0`);
const PAUSE = statement('INSERT INTO rate_cut_pause (request_id, from_on, note) VALUES ($1, $2, $3)');
const RESUME = statement(
  'UPDATE rate_cut_pause SET to_on = greatest(from_on, $2) WHERE request_id = $1 AND to_on IS NULL',
);

/** Writes requests, each change only on the version that was read. */
export class RateCutWritingRepository {
  /** Returns the number of the new request. Writes nothing and returns null when one for this loan is under way. */
  async insert(transaction: Transaction, made: NewRateCut, at: Date): Promise<number | null> {
    const { institutionId, customerId, loanId, reason, detail, documentIds, requestedOn, oldRatePercent } = made;
    const values = [institutionId, customerId, loanId, reason, detail, documentIds, requestedOn, oldRatePercent, at];
    const [row] = await transaction.tuples(INSERT_RATE_CUT, values);
    return row ? (row[0] as number) : null;
  }

  /** Writes nothing and returns false when somebody changed it meanwhile. */
  async move(
    transaction: Transaction,
    { key, version, status }: Pick<RateCutRow, 'key' | 'version' | 'status'>,
    to: RateCutStatus,
    values: RateCutValues,
    at: Date,
  ): Promise<boolean> {
    const fields = Object.keys(values) as (keyof typeof SETTABLE)[];
    const sets = fields.map((field, index) => `, ${SETTABLE[field]} = $${index + 6}`);
    const text = `UPDATE rate_cut_request SET status = $4, version = version + 1, updated_at = $5${sets.join('')}
      WHERE id = $1 AND version = $2 AND status = $3 RETURNING 1`;
    const given = fields.map((field) => values[field]);
    return (await transaction.tuples(statement(text), [key, version, status, to, at, ...given])).length > 0;
  }

  /** Adds documents to those of a request, each once. */
  async addDocuments(transaction: Transaction, id: number, documentIds: readonly number[]): Promise<void> {
    await transaction.tuples(ADD_DOCUMENTS, [id, documentIds]);
  }

  /** Stops the clock from a day on. */
  async pause(transaction: Transaction, id: number, from: string, note: string): Promise<void> {
    await transaction.tuples(PAUSE, [id, from, note]);
  }

  /** Restarts it after a day; does nothing when it was not stopped. */
  async resume(transaction: Transaction, id: number, to: string): Promise<void> {
    await transaction.tuples(RESUME, [id, to]);
  }
}
