import { limitLiteral, selectionStatement, statement, type Queryable } from '../../../platform/database/index.js';
import type { PageRequest } from '../../../platform/graphql/index.js';
import type { LoanRow } from './loan.columns.js';
import type { OpenLoanFact } from './loan-facts.js';
import { loanIds, type LoanFilter, type LoanScope } from './loan-filter.js';
import { loanRead, type LoanView } from './loan-reading.js';
import type { LoanGroup } from './loan-statistics.js';
import { wholeLoan } from './whole-loan.js';

/** Reads loans, each list in one statement with the selected fields of customers and repayments. */
export class LoanRepository {
  constructor(private readonly database: Queryable) {}

  /** A page in order of id. When it is longer than requested, more follow. */
  async page(filter: LoanFilter, request: PageRequest, view: LoanView): Promise<LoanRow[]> {
    const { columns, joins, repayments, read } = loanRead(view);
    const { sql, values } = loanIds(filter);
    const parameter = (value: unknown): string => `$${values.push(value)}`;
    const after = request.after === null ? '' : `AND l.id > ${parameter(request.after)}`;
    const offset = request.offset === 0 ? '' : `OFFSET ${parameter(request.offset)}`;
    const joined = joins(repayments ? parameter(repayments.limit) : '');
    // Ids first: they come from an index alone, however far behind the page is and however few the tenant's loans are.
    const text = `SELECT ${columns}
      FROM (${sql} ${after} ORDER BY l.id LIMIT ${limitLiteral(request.first + 1)} ${offset}) AS page
      JOIN loan l ON l.id = page.id ${joined} ORDER BY l.id`;
    const tuples = await this.database.tuples(selectionStatement(text), values);
    return tuples.map(read);
  }

  /** One loan of the institution, or of the customer when given; null when there is none. */
  async find(scope: LoanScope, id: number, view: LoanView): Promise<LoanRow | null> {
    const { columns, joins, repayments, read } = loanRead(view);
    const values: unknown[] = [scope.institutionId, id, scope.customerId];
    const joined = joins(repayments ? `$${values.push(repayments.limit)}` : '');
    const text = `SELECT ${columns} FROM loan l ${joined}
      WHERE l.institution_id = $1 AND l.id = $2 AND ($3::bigint IS NULL OR l.customer_id = $3)`;
    const [tuple] = await this.database.tuples(selectionStatement(text), values);
    return tuple ? read(tuple) : null;
  }

  /** For each customer a page of their loans in order of id, in one statement; rows carry `customerKey`. */
  async pageOfEach(
    institutionId: number,
    customerIds: readonly number[],
    request: PageRequest,
    view: LoanView,
  ): Promise<LoanRow[]> {
    const { columns, joins, repayments, read } = loanRead(view);
    const values: unknown[] = [institutionId, customerIds, request.after ?? 0];
    const joined = joins(repayments ? `$${values.push(repayments.limit)}` : '');
    const text = `SELECT ${columns} FROM unnest($2::bigint[]) AS owner(id) CROSS JOIN LATERAL (
        SELECT * FROM loan o WHERE o.customer_id = owner.id AND o.institution_id = $1 AND o.id > $3
        ORDER BY o.id LIMIT ${limitLiteral(request.first + 1)}
      ) AS l ${joined} ORDER BY l.id`;
    const tuples = await this.database.tuples(selectionStatement(text), values);
    return tuples.map(read);
  }

  /** The open loans of several customers, for each customer at most a hundred, the largest balance first. */
  async listOpen(institutionId: number, customerIds: readonly number[]): Promise<OpenLoanFact[]> {
    const tuples = await this.database.tuples(OPEN_LOANS_OF_EACH, [institutionId, customerIds]);
    return tuples.map((tuple) => wholeLoan.read(tuple, 0));
  }

  async count(filter: LoanFilter): Promise<number> {
    const { sql, values } = loanIds(filter);
    const [row] = await this.database.tuples(statement(`SELECT count(*) FROM (${sql}) AS found`), values);
    return row?.[0] as number;
  }

  async groups(institutionId: number): Promise<LoanGroup[]> {
    return this.database.rows<LoanGroup>(SUM_LOANS_BY_TYPE, [institutionId]);
  }
}

const OPEN_LOANS_OF_EACH = statement(`
  SELECT ${wholeLoan.sql} FROM unnest($2::bigint[]) AS owner(id) CROSS JOIN LATERAL (
    SELECT * FROM loan o
    WHERE o.customer_id = owner.id AND o.institution_id = $1 AND o.status IN ('ACTIVE', 'DELINQUENT')
    ORDER BY o.balance_won DESC, o.id LIMIT 100
  ) AS l ORDER BY l.balance_won DESC, l.id`);

const SUM_LOANS_BY_TYPE = statement(`
  SELECT loan_type AS "loanType", status, count(*),
    sum(principal_won)::bigint AS "principalWon", sum(balance_won)::bigint AS "balanceWon",
    count(*) FILTER (WHERE overdue_days > 0) AS "overdueCount", sum(overdue_won)::bigint AS "overdueWon",
    sum((annual_rate_percent * 10000)::bigint)::text AS "rateMillionths",
    sum((annual_rate_percent * 10000)::bigint::numeric * balance_won)::text AS "balanceRateMillionths"
  FROM loan WHERE institution_id = $1 GROUP BY loan_type, status`);
