import {
  selectionStatement,
  statement,
  type Queryable,
  type Transaction,
} from '../../../../platform/database/index.js';
import type { PageRequest } from '../../../../platform/graphql/index.js';
import type { LoanScope } from '../../loans/index.js';
import { readTermination, wholeTermination, type TerminationRow } from './contract-termination.columns.js';
import type { SalesViolation, TerminationRefusal, TerminationStatus } from './contract-termination.entity.js';
import { pageOfEachQuery, pageQuery, type EachListPlan, type ListPlan } from '../list-query.js';

/** Which demands to list; null does not narrow the list. */
export interface TerminationQuestion {
  readonly loanId: number | null;
  readonly status: TerminationStatus | null;
}

/** A demand about to be written. */
interface NewTermination {
  readonly institutionId: number;
  readonly customerId: number;
  readonly loanId: number;
  readonly violation: SalesViolation;
  readonly knownOn: string;
  readonly grounds: string;
  readonly requestedOn: string;
}

/** The decision on a demand. */
export interface TerminationEnd {
  readonly status: TerminationStatus;
  readonly refusal: TerminationRefusal | null;
  readonly refusalText: string | null;
  readonly decidedAt: Date | null;
}

const IS_TERMINATION_IN_SCOPE = 't.institution_id = $1 AND ($2::bigint IS NULL OR t.customer_id = $2)';
const SELECT_TERMINATION = `SELECT ${wholeTermination.sql} FROM contract_termination t WHERE ${IS_TERMINATION_IN_SCOPE} AND t.id = $3`;
const FIND_TERMINATION = statement(SELECT_TERMINATION);
const LOCK_TERMINATION = statement(`${SELECT_TERMINATION} FOR NO KEY UPDATE`);
const INSERT_TERMINATION = statement(`
  INSERT INTO contract_termination AS t (institution_id, customer_id, loan_id, violation, known_on, grounds, status,
    requested_on, created_at, updated_at)
  VALUES ($1, $2, $3, $4, $5, $6, 'RECEIVED', $7, $8, $8)
  ON CONFLICT (loan_id) WHERE status = 'RECEIVED' DO NOTHING RETURNING ${wholeTermination.sql}`);
const DECIDE_TERMINATION = statement(`
  UPDATE contract_termination t SET status = $3, refusal = $4, refusal_text = $5, decided_at = $6,
    version = version + 1, updated_at = $7
  WHERE id = $1 AND version = $2 AND status = 'RECEIVED' RETURNING ${wholeTermination.sql}`);

/** Stores demands that contracts end; lists go from the newest to the oldest. */
export class ContractTerminationRepository {
  /** One demand within the viewer's scope; null when there is none. */
  async find(queryable: Queryable, scope: LoanScope, id: number): Promise<TerminationRow | null> {
    const [tuple] = await queryable.tuples(FIND_TERMINATION, [scope.institutionId, scope.customerId, id]);
    return tuple ? readTermination(tuple) : null;
  }

  /** The same, locked until the transaction ends. */
  async lock(transaction: Transaction, scope: LoanScope, id: number): Promise<TerminationRow | null> {
    const [tuple] = await transaction.tuples(LOCK_TERMINATION, [scope.institutionId, scope.customerId, id]);
    return tuple ? readTermination(tuple) : null;
  }

  /** A page; may be longer than asked for: then more follows. */
  async page(
    queryable: Queryable,
    scope: LoanScope,
    { loanId, status }: TerminationQuestion,
    request: PageRequest,
  ): Promise<TerminationRow[]> {
    const plan: ListPlan = {
      table: 'contract_termination',
      alias: 't',
      columns: wholeTermination.sql,
      scope: [
        ['$.institution_id = ?', scope.institutionId],
        ['$.customer_id = ?', scope.customerId],
      ],
      filter: [
        ['$.loan_id = ?', loanId],
        ['$.status = ?', status],
      ],
      order: { by: 'id', descending: true },
    };
    const { text, values } = pageQuery(plan, request);
    return (await queryable.tuples(selectionStatement(text), values)).map(readTermination);
  }

  /** For each loan a page of its demands within the viewer's scope. */
  async pageOfEach(
    queryable: Queryable,
    scope: LoanScope,
    loanIds: readonly number[],
    { first, after }: PageRequest,
  ): Promise<TerminationRow[]> {
    const plan: EachListPlan = {
      table: 'contract_termination',
      alias: 't',
      columns: wholeTermination.sql,
      ownerColumn: 'loan_id',
    };
    const text = pageOfEachQuery(plan, first);
    const values = [scope.institutionId, scope.customerId, loanIds, after];
    return (await queryable.tuples(statement(text), values)).map(readTermination);
  }

  /** Writes nothing and returns null when one for this loan is under way. */
  async insert(transaction: Transaction, made: NewTermination, at: Date): Promise<TerminationRow | null> {
    const { institutionId, customerId, loanId, violation, knownOn, grounds, requestedOn } = made;
    const values = [institutionId, customerId, loanId, violation, knownOn, grounds, requestedOn, at];
    const [tuple] = await transaction.tuples(INSERT_TERMINATION, values);
    return tuple ? readTermination(tuple) : null;
  }

  /** Writes nothing and returns null when it has another version or has ended. */
  async end(
    transaction: Transaction,
    { key, version }: Pick<TerminationRow, 'key' | 'version'>,
    { status, refusal, refusalText, decidedAt }: TerminationEnd,
    at: Date,
  ): Promise<TerminationRow | null> {
    const [tuple] = await transaction.tuples(DECIDE_TERMINATION, [
      key,
      version,
      status,
      refusal,
      refusalText,
      decidedAt,
      at,
    ]);
    return tuple ? readTermination(tuple) : null;
  }
}
