import { limitLiteral, statement, type Queryable } from '../../../platform/database/index.js';
import type { PageRequest } from '../../../platform/graphql/index.js';
import type { LoanScope } from '../loan-filter.js';
import type { ApplicationFilter, ApplicationOrder } from './application-list.js';
import type { ApplicationStatus } from './application-status.js';
import { readApplication, wholeApplication, type ApplicationRow } from './refinance.columns.js';

const ORDERS: Readonly<Record<ApplicationOrder, { readonly by: string; readonly descending: boolean }>> = {
  NEWEST: { by: 'id', descending: true },
  OLDEST: { by: 'id', descending: false },
  RECENTLY_CHANGED: { by: 'updated_at', descending: true },
  HIGHEST_AMOUNT: { by: 'requested_won', descending: true },
};

const SCOPE = 'a.institution_id = $1 AND ($2::bigint IS NULL OR a.customer_id = $2)';
const FILTER = `${SCOPE} AND ($3::text IS NULL OR a.status = $3) AND ($4::bigint IS NULL OR a.customer_id = $4)
  AND ($5::bigint IS NULL OR a.loan_id = $5) AND ($6::bigint IS NULL OR a.product_id = $6)`;

const ONE = `SELECT ${wholeApplication.sql} FROM refinance_application a WHERE ${SCOPE} AND a.id = $3`;
const FIND = statement(ONE);
const LOCK = statement(`${ONE} FOR NO KEY UPDATE`);
const STATUS = statement('SELECT status FROM refinance_application WHERE id = $1 FOR SHARE');
const COUNT = statement(`SELECT count(*) FROM refinance_application a WHERE ${FILTER}`);

/** Reads applications, each of which belongs to the customer whose loan it is about. */
export class RefinanceApplicationRepository {
  /** One application as somebody may see it; null when there is none. */
  async find(queryable: Queryable, scope: LoanScope, id: number): Promise<ApplicationRow | null> {
    const [tuple] = await queryable.tuples(FIND, [scope.institutionId, scope.customerId, id]);
    return tuple ? readApplication(tuple) : null;
  }

  /** The same once nobody else changes it; until the transaction ends nobody else can. */
  async lock(transaction: Queryable, scope: LoanScope, id: number): Promise<ApplicationRow | null> {
    const [tuple] = await transaction.tuples(LOCK, [scope.institutionId, scope.customerId, id]);
    return tuple ? readApplication(tuple) : null;
  }

  /** Where one stands, whosever it is; null when there is none. Held so until the transaction ends. */
  async statusOf(transaction: Queryable, id: number): Promise<ApplicationStatus | null> {
    const [tuple] = await transaction.tuples(STATUS, [id]);
    return tuple ? (tuple[0] as ApplicationStatus) : null;
  }

  /** A page in the order asked for. It may be longer: then more follows. */
  async page(
    queryable: Queryable,
    filter: ApplicationFilter,
    order: ApplicationOrder,
    { first, after, offset }: PageRequest,
  ): Promise<ApplicationRow[]> {
    const { by, descending } = ORDERS[order];
    const [beyond, direction] = descending ? ['<', 'DESC'] : ['>', 'ASC'];
    const text = `SELECT ${wholeApplication.sql} FROM refinance_application a WHERE ${FILTER}
      AND ($7::bigint IS NULL OR (a.${by}, a.id) ${beyond} (SELECT c.${by}, c.id FROM refinance_application c
        WHERE c.id = $7 AND c.institution_id = $1 AND ($2::bigint IS NULL OR c.customer_id = $2)))
      ORDER BY a.${by} ${direction}, a.id ${direction} LIMIT ${limitLiteral(first + 1)} OFFSET $8`;
    const tuples = await queryable.tuples(statement(text), [...valuesOf(filter), after, offset]);
    return tuples.map(readApplication);
  }

  /** For each customer a page of his applications, newest first. */
  async pageOfEach(
    queryable: Queryable,
    institutionId: number,
    customerIds: readonly number[],
    { first, after }: PageRequest,
  ): Promise<ApplicationRow[]> {
    const text = `SELECT ${wholeApplication.sql} FROM unnest($2::bigint[]) AS owner(id) CROSS JOIN LATERAL (
        SELECT * FROM refinance_application o WHERE o.customer_id = owner.id AND o.institution_id = $1
          AND ($3::bigint IS NULL OR o.id < $3)
        ORDER BY o.id DESC LIMIT ${limitLiteral(first + 1)}
      ) AS a ORDER BY a.id DESC`;
    return (await queryable.tuples(statement(text), [institutionId, customerIds, after])).map(readApplication);
  }

  async count(queryable: Queryable, filter: ApplicationFilter): Promise<number> {
    const [row] = await queryable.tuples(COUNT, valuesOf(filter));
    return row?.[0] as number;
  }
}

const valuesOf = ({ scope, status, customerId, loanId, productId }: ApplicationFilter): unknown[] => [
  ...[scope.institutionId, scope.customerId, status, customerId, loanId, productId],
];
