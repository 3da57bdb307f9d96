import { statement, type Queryable, type Transaction } from '../../../platform/database/index.js';
import {
  stateFrom,
  stateRecord,
  STATE_RECORD,
  POSTING_COLUMNS,
  postingColumns,
  postingRecord,
  POSTING_RECORD,
} from '../repayments/index.js';
import type { ReversalState } from './repayment-reversal.entity.js';
import type { ReversalRequest } from './reversal-request.js';
import { readReversal as read, wholeReversal as whole, type ReversalRow } from './reversal.columns.js';
import type { Reposted, BooksAfterReversal } from './books-after-reversal.js';
import { type WholeLoan, readWholeLoan, wholeLoan } from '../loans/index.js';

const LIST_REVERSALS = statement(`
  SELECT ${whole.sql} FROM repayment_reversal v JOIN loan l ON l.id = v.loan_id
  WHERE l.institution_id = $1 AND ($2::text IS NULL OR v.state = $2) AND ($3::bigint IS NULL OR v.id < $3)
  ORDER BY v.id DESC LIMIT $4`);
const FIND_REVERSAL = statement(`
  SELECT ${whole.sql} FROM repayment_reversal v JOIN loan l ON l.id = v.loan_id WHERE l.institution_id = $1 AND v.id = $2`);
/** The owner of a repayment, and whether it can be reversed. */
const REPAYMENT = statement(`
  SELECT r.loan_id AS "loanId", l.customer_id AS "customerId",
    EXISTS (SELECT FROM ledger_posting p WHERE p.repayment_id = r.id AND p.kind = 'REVERSAL') AS "isReversed",
    EXISTS (SELECT FROM ledger_posting p WHERE p.repayment_id = r.id AND p.kind = 'REPAYMENT') AS "isPosted",
    EXISTS (SELECT FROM refinance_application a WHERE a.payoff_repayment_id = r.id) AS "isSettlement"
  FROM repayment r JOIN loan l ON l.id = r.loan_id WHERE l.institution_id = $1 AND r.id = $2`);
const LOCK_LOAN_TO_REVERSE = statement('SELECT FROM loan WHERE id = $1 FOR NO KEY UPDATE');
const INSERT_REVERSAL = statement(`
  INSERT INTO repayment_reversal (loan_id, repayment_id, receipt_id, money, state, reason, requested_by, requested_at)
  VALUES ($1, $2, $3, $4, 'REQUESTED', $5, $6, $7) ON CONFLICT (loan_id) WHERE state = 'REQUESTED' DO NOTHING RETURNING id`);
const DECIDE_REVERSAL = statement(`
  UPDATE repayment_reversal SET state = $2, decided_by = $3, decided_at = $4, note = $5, returned_elsewhere_won = $6
  WHERE id = $1`);
const UNDO = statement(`
  INSERT INTO ledger_posting (loan_id, kind, value_on, principal_won, interest_won, default_interest_won, cash_won, held_won,
    repayment_id, created_at)
  SELECT loan_id, 'REVERSAL', value_on, -principal_won, -interest_won, -default_interest_won, -cash_won, -held_won,
    repayment_id, $2
  FROM ledger_posting WHERE repayment_id = ANY ($1::bigint[]) AND kind = 'REPAYMENT' ORDER BY id`);
const REPOST = statement(`
  WITH again AS (
    INSERT INTO repayment (loan_id, customer_id, amount_won, principal_won, interest_won, default_interest_won, held_won,
      balance_after_won, effect, paid_on, method, created_at, reposts_id)
    SELECT loan_id, customer_id, amount_won, $2, $3, $4, $5, $6, effect, paid_on, method, $7, id
    FROM repayment WHERE id = $1
    RETURNING id, loan_id, paid_on, amount_won
  )
  INSERT INTO ledger_posting (loan_id, kind, value_on, principal_won, interest_won, default_interest_won, cash_won, held_won,
    repayment_id, created_at)
  SELECT loan_id, 'REPAYMENT', paid_on, -$2::bigint, -$3::bigint, -$4::bigint, amount_won, -$5::bigint, id, $7 FROM again`);
const POST = statement(`
  INSERT INTO ledger_posting (loan_id, ${POSTING_COLUMNS}, created_at)
  SELECT $1, ${postingColumns('e')}, $3 FROM json_to_recordset($2::json) AS e (${POSTING_RECORD})`);
const SETTLE = statement(`
  UPDATE loan l SET ${stateFrom('b')}, updated_at = $3 FROM json_to_record($2::json) AS b (${STATE_RECORD})
  WHERE id = $1 RETURNING ${wholeLoan.sql}`);

/** A repayment that a request is to reverse. */
export interface ReversibleRepayment {
  readonly loanId: number;
  readonly customerId: number;
  readonly isReversed: boolean;
  /** False for a repayment from before these books began. */
  readonly isPosted: boolean;
  /** Whether it paid the loan off for another one. */
  readonly isSettlement: boolean;
}

/** Reads and writes reversals and their effect on the books. */
export class ReversalRepository {
  async list(
    queryable: Queryable,
    institutionId: number,
    {
      state,
      before,
      limit,
    }: { readonly state: ReversalState | null; readonly before: number | null; readonly limit: number },
  ): Promise<ReversalRow[]> {
    return (await queryable.tuples(LIST_REVERSALS, [institutionId, state, before, limit])).map(read);
  }

  async find(queryable: Queryable, institutionId: number, id: number): Promise<ReversalRow | null> {
    const [tuple] = await queryable.tuples(FIND_REVERSAL, [institutionId, id]);
    return tuple ? read(tuple) : null;
  }

  async repayment(queryable: Queryable, institutionId: number, id: number): Promise<ReversibleRepayment | null> {
    const [row] = await queryable.rows<ReversibleRepayment>(REPAYMENT, [institutionId, id]);
    return row ?? null;
  }

  /** Locks the loan against other changes until the transaction ends. */
  async lockLoan(transaction: Transaction, loanId: number): Promise<void> {
    await transaction.tuples(LOCK_LOAN_TO_REVERSE, [loanId]);
  }

  /** Inserts a request and returns its id; null when the loan has an open one. */
  async insert(
    transaction: Transaction,
    request: ReversalRequest & { readonly loanId: number; readonly receiptId: number | null },
    by: number,
    at: Date,
  ): Promise<number | null> {
    const { loanId, repaymentId, receiptId, money, reason } = request;
    const values = [loanId, repaymentId, receiptId, money, reason, by, at];
    const [row] = await transaction.rows<{ id: number }>(INSERT_REVERSAL, values);
    return row?.id ?? null;
  }

  /** Stores the decision on an open request; its loan is locked. */
  async decide(
    transaction: Transaction,
    id: number,
    decision: {
      readonly state: ReversalState;
      readonly by: number;
      readonly at: Date;
      readonly note: string | null;
      /** In won; 0 unless the bank took the money back. */
      readonly returnedElsewhereWon: number;
    },
  ): Promise<void> {
    const { state, by, at, note, returnedElsewhereWon } = decision;
    await transaction.rows(DECIDE_REVERSAL, [id, state, by, at, note, returnedElsewhereWon]);
  }

  /** Reverses a repayment and those after it, posts the later ones again, and stores the resulting loan. */
  async write(
    transaction: Transaction,
    { loanKey, repaymentKey }: Pick<ReversalRow, 'loanKey' | 'repaymentKey'>,
    reversed: BooksAfterReversal,
    at: Date,
  ): Promise<WholeLoan> {
    const { reposted, postings } = reversed;
    await transaction.rows(UNDO, [[repaymentKey, ...reposted.map(({ event }) => event.id)], at]);
    for (const each of reposted) await transaction.rows(REPOST, [...repostValues(each), at]);
    await transaction.rows(POST, [loanKey, JSON.stringify(postings.map(postingRecord)), at]);
    const [tuple] = await transaction.tuples(SETTLE, [loanKey, JSON.stringify(stateRecord(reversed)), at]);
    if (!tuple) throw new Error(`loan ${loanKey} is not there`);
    return readWholeLoan(tuple);
  }
}

function repostValues({ event, division, balanceAfterWon }: Reposted): number[] {
  const { principalWon, interestWon, defaultInterestWon, heldWon } = division;
  return [event.id, principalWon, interestWon, defaultInterestWon, heldWon, balanceAfterWon];
}
