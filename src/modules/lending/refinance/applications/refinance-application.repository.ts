import { selectionStatement, statement, type Queryable } from '../../../../platform/database/index.js';
import type { PageRequest } from '../../../../platform/graphql/index.js';
import type { LoanScope } from '../../loans/index.js';
import type { ApplicationFilter, ApplicationOrder } from './application-list.js';
import { OPEN_STATUSES_SQL, type ApplicationStatus } from './application-status.js';
import { countQuery, pageOfEachQuery, pageQuery, type EachListPlan, type ListPlan } from '../list-query.js';
import { readApplication, wholeApplication, type ApplicationRow } from '../refinance.columns.js';

const ORDERS: Readonly<Record<ApplicationOrder, ListPlan['order']>> = {
  NEWEST: { by: 'id', descending: true },
  OLDEST: { by: 'id', descending: false },
  RECENTLY_CHANGED: { by: 'updated_at', descending: true },
  HIGHEST_AMOUNT: { by: 'requested_won', descending: true },
};

const IS_APPLICATION_IN_SCOPE = 'a.institution_id = $1 AND ($2::bigint IS NULL OR a.customer_id = $2)';
const SELECT_APPLICATION = `SELECT ${wholeApplication.sql} FROM refinance_application a WHERE ${IS_APPLICATION_IN_SCOPE} AND a.id = $3`;
const FIND_APPLICATION = statement(SELECT_APPLICATION);
const LIST_APPLICATIONS = statement(
  `SELECT ${wholeApplication.sql} FROM refinance_application a WHERE ${IS_APPLICATION_IN_SCOPE} AND a.id = ANY ($3::bigint[])`,
);
const LOCK_APPLICATION = statement(`${SELECT_APPLICATION} FOR NO KEY UPDATE`);
const LOCK_OTHERS = statement(`
  SELECT ${wholeApplication.sql} FROM refinance_application a
  WHERE a.loan_id = $1 AND a.id <> $2 AND a.status IN (${OPEN_STATUSES_SQL}) ORDER BY a.id FOR NO KEY UPDATE`);
const STATUS = statement('SELECT status FROM refinance_application WHERE id = $1 FOR SHARE');

/** Reads applications, each of which belongs to the customer whose loan it is about. */
export class RefinanceApplicationRepository {
  /** One application within the viewer's scope; null when there is none. */
  async find(queryable: Queryable, scope: LoanScope, id: number): Promise<ApplicationRow | null> {
    const [tuple] = await queryable.tuples(FIND_APPLICATION, [scope.institutionId, scope.customerId, id]);
    return tuple ? readApplication(tuple) : null;
  }

  /** Those of the given applications within the viewer's scope, in no particular order. */
  async listByIds(queryable: Queryable, scope: LoanScope, ids: readonly number[]): Promise<ApplicationRow[]> {
    return (await queryable.tuples(LIST_APPLICATIONS, [scope.institutionId, scope.customerId, ids])).map(
      readApplication,
    );
  }

  /** The same, locked until the transaction ends. */
  async lock(transaction: Queryable, scope: LoanScope, id: number): Promise<ApplicationRow | null> {
    const [tuple] = await transaction.tuples(LOCK_APPLICATION, [scope.institutionId, scope.customerId, id]);
    return tuple ? readApplication(tuple) : null;
  }

  /**
   * The other applications under way to replace the same loan, locked. Lock the loan first, so that no more can come.
   */
  async lockOthersOf(
    transaction: Queryable,
    { key, loanKey }: Pick<ApplicationRow, 'key' | 'loanKey'>,
  ): Promise<ApplicationRow[]> {
    return (await transaction.tuples(LOCK_OTHERS, [loanKey, key])).map(readApplication);
  }

  /** The status of any application; null when there is none. Locked until the transaction ends. */
  async statusOf(transaction: Queryable, id: number): Promise<ApplicationStatus | null> {
    const [tuple] = await transaction.tuples(STATUS, [id]);
    return tuple ? (tuple[0] as ApplicationStatus) : null;
  }

  /** A page in the order asked for. It may be longer: then more follows. */
  async page(
    queryable: Queryable,
    filter: ApplicationFilter,
    order: ApplicationOrder,
    request: PageRequest,
  ): Promise<ApplicationRow[]> {
    const { text, values } = pageQuery({ ...listOf(filter), order: ORDERS[order] }, request);
    return (await queryable.tuples(selectionStatement(text), values)).map(readApplication);
  }

  /** For each customer a page of their applications, newest first. */
  async pageOfEach(
    queryable: Queryable,
    institutionId: number,
    customerIds: readonly number[],
    { first, after }: PageRequest,
  ): Promise<ApplicationRow[]> {
    const plan: EachListPlan = {
      table: 'refinance_application',
      alias: 'a',
      columns: wholeApplication.sql,
      ownerColumn: 'customer_id',
    };
    const text = pageOfEachQuery(plan, first);
    const values = [institutionId, null, customerIds, after];
    return (await queryable.tuples(statement(text), values)).map(readApplication);
  }

  async count(queryable: Queryable, filter: ApplicationFilter): Promise<number> {
    const { text, values } = countQuery(listOf(filter));
    const [row] = await queryable.tuples(selectionStatement(text), values);
    return row?.[0] as number;
  }
}

const listOf = ({ scope, status, customerId, loanId, productId }: ApplicationFilter): Omit<ListPlan, 'order'> => ({
  table: 'refinance_application',
  alias: 'a',
  columns: wholeApplication.sql,
  scope: [
    ['$.institution_id = ?', scope.institutionId],
    ['$.customer_id = ?', scope.customerId],
  ],
  filter: [
    ['$.status = ?', status],
    ['$.customer_id = ?', customerId],
    ['$.loan_id = ?', loanId],
    ['$.product_id = ?', productId],
  ],
});
