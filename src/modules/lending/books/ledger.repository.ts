import { statement, type Queryable } from '../../../platform/database/index.js';
import { encodeId } from '../../../platform/graphql/index.js';
import type { LedgerPostingRow } from './ledger-row.js';

type Read = Omit<LedgerPostingRow, 'repaymentId'> & { readonly repaymentKey: number | null };

const PAGE_OF_POSTINGS = statement(`
  SELECT e.posting_id AS number, e.kind, e.value_on AS "valueOn", e.repayment_id AS "repaymentKey",
    e.created_at AS "postedAt",
    json_agg(json_build_object('account', e.account, 'debitWon', e.debit_won, 'creditWon', e.credit_won)) AS entries
  FROM ledger_entry e
  WHERE e.loan_id = $1 AND ($2::bigint IS NULL OR e.posting_id > $2)
  GROUP BY e.posting_id, e.kind, e.value_on, e.repayment_id, e.created_at
  ORDER BY e.posting_id LIMIT $3`);

/** Reads the postings of a loan. */
export class LedgerRepository {
  constructor(private readonly database: Pick<Queryable, 'rows'>) {}

  /** In the order of posting, after a given id. */
  async page(loanId: number, after: number | null, limit: number): Promise<LedgerPostingRow[]> {
    const rows = await this.database.rows<Read>(PAGE_OF_POSTINGS, [loanId, after, limit]);
    return rows.map(({ repaymentKey, ...row }) => ({
      ...row,
      repaymentId: repaymentKey === null ? null : encodeId('Repayment', repaymentKey),
    }));
  }
}
