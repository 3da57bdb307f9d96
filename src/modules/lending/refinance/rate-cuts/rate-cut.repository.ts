import { selectionStatement, statement, type Queryable } from '../../../../platform/database/index.js';
import type { PageRequest } from '../../../../platform/graphql/index.js';
import type { LoanScope } from '../../loans/index.js';
import { pageOfEachQuery, pageQuery, type EachListPlan, type ListPlan } from '../list-query.js';
import type { RateCutStatus } from './rate-cut-request.entity.js';
import { readRateCut, wholeRateCut, type RateCutRow } from './rate-cut.columns.js';

/** Which requests to list; null does not narrow the list. */
export interface RateCutQuestion {
  readonly loanId: number | null;
  readonly customerId: number | null;
  readonly status: RateCutStatus | null;
}

const IS_RATE_CUT_IN_SCOPE = 'r.institution_id = $1 AND ($2::bigint IS NULL OR r.customer_id = $2)';
const SELECT_RATE_CUT = `SELECT ${wholeRateCut.sql} FROM rate_cut_request r WHERE ${IS_RATE_CUT_IN_SCOPE} AND r.id = $3`;
const FIND_RATE_CUT = statement(SELECT_RATE_CUT);
const LOCK_RATE_CUT = statement(
  `SELECT FROM rate_cut_request r WHERE ${IS_RATE_CUT_IN_SCOPE} AND r.id = $3 FOR NO KEY UPDATE`,
);

/** Reads requests for a lower rate; lists go from the newest to the oldest. */
export class RateCutRepository {
  /** One request within the viewer's scope; null when there is none. */
  async find(queryable: Queryable, scope: LoanScope, id: number): Promise<RateCutRow | null> {
    const [tuple] = await queryable.tuples(FIND_RATE_CUT, [scope.institutionId, scope.customerId, id]);
    return tuple ? readRateCut(tuple) : null;
  }

  /** The same, locked until the transaction ends. */
  async lock(transaction: Queryable, scope: LoanScope, id: number): Promise<RateCutRow | null> {
    await transaction.tuples(LOCK_RATE_CUT, [scope.institutionId, scope.customerId, id]);
    return this.find(transaction, scope, id);
  }

  /** A page; may be longer than asked for: then more follows. */
  async page(
    queryable: Queryable,
    scope: LoanScope,
    { loanId, customerId, status }: RateCutQuestion,
    request: PageRequest,
  ): Promise<RateCutRow[]> {
    const plan: ListPlan = {
      table: 'rate_cut_request',
      alias: 'r',
      columns: wholeRateCut.sql,
      scope: [
        ['$.institution_id = ?', scope.institutionId],
        ['$.customer_id = ?', scope.customerId],
      ],
      filter: [
        ['$.loan_id = ?', loanId],
        ['$.customer_id = ?', customerId],
        ['$.status = ?', status],
      ],
      order: { by: 'id', descending: true },
    };
    const { text, values } = pageQuery(plan, request);
    return (await queryable.tuples(selectionStatement(text), values)).map(readRateCut);
  }

  /** For each loan a page of its requests within the viewer's scope. */
  async pageOfEach(
    queryable: Queryable,
    scope: LoanScope,
    loanIds: readonly number[],
    { first, after }: PageRequest,
  ): Promise<RateCutRow[]> {
    const plan: EachListPlan = {
      table: 'rate_cut_request',
      alias: 'r',
      columns: wholeRateCut.sql,
      ownerColumn: 'loan_id',
    };
    const text = pageOfEachQuery(plan, first);
    const values = [scope.institutionId, scope.customerId, loanIds, after];
    return (await queryable.tuples(selectionStatement(text), values)).map(readRateCut);
  }
}
