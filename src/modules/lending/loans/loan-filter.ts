import { searchCondition, type CustomerSearch, type Match } from '../../customers/index.js';
import type { LoanKind, LoanState } from './loan.entity.js';

/** Whose loans may be seen. */
export interface LoanScope {
  readonly institutionId: number;
  /** Set for customers: the only customer whose loans may be seen. */
  readonly customerId: number | null;
}

/** Which loans to list. */
export interface LoanFilter extends LoanScope {
  readonly status: LoanState | null;
  readonly loanType: LoanKind | null;
  /** Search text matched with loan numbers, in addition to the customers that it finds. */
  readonly searched: string | null;
  readonly match: Match;
}

/** SQL that yields the ids of a filter's loans, as `SELECT l.id FROM … l WHERE …`, with its values from $1 on. */
interface LoanIds {
  readonly sql: string;
  readonly values: unknown[];
}

/** Loan numbers have a digit and at least four characters; a search for a name need not look at them. */
const LIKE_A_NUMBER = /^(?=.*\d)\S{4,40}$/;

/** Builds the query of a filter. The text depends only on which filters are set, not on their values. */
export function loanIds(filter: LoanFilter): LoanIds {
  const values: unknown[] = [filter.institutionId];
  const parameter = (value: unknown): string => `$${values.push(value)}`;
  const conditions = ['l.institution_id = $1'];
  if (filter.customerId !== null) conditions.push(`l.customer_id = ${parameter(filter.customerId)}`);
  if (filter.status !== null) conditions.push(`l.status = ${parameter(filter.status)}`);
  if (filter.loanType !== null) conditions.push(`l.loan_type = ${parameter(filter.loanType)}`);
  const found = conditions.join(' AND ');
  const plain = `SELECT l.id FROM loan l WHERE ${found}`;
  if (filter.match === null) return { sql: plain, values };

  const { search, few } = filter.match;
  const matching = searchCondition(search, 'c', values.length + 1);
  values.push(...search.values);
  const number = numberIn(search, filter.searched);
  const isNumber = number === null ? 'false' : `upper(l.loan_number) = upper(${parameter(number)})`;
  if (!few || filter.customerId !== null) {
    // OFFSET 0 keeps the planner from turning the test of each loan in turn into a join of all matches.
    const ofMatch = `EXISTS (SELECT FROM customer c WHERE c.id = l.customer_id AND ${matching} OFFSET 0)`;
    return { sql: `${plain} AND (${ofMatch} OR ${isNumber})`, values };
  }
  // And here from reading all loans to join them with few customers: theirs are looked up one customer at a time.
  const ofMatches = `SELECT l.id FROM customer c CROSS JOIN LATERAL
      (SELECT l.id FROM loan l WHERE l.customer_id = c.id AND ${found} OFFSET 0) AS l
    WHERE c.institution_id = $1 AND ${matching}`;
  const hits = number === null ? ofMatches : `${ofMatches} UNION ${plain} AND ${isNumber}`;
  return {
    sql: `SELECT l.id FROM (WITH hit AS MATERIALIZED (${hits}) SELECT id FROM hit) AS l WHERE true`,
    values,
  };
}

function numberIn({ kind }: CustomerSearch, searched: string | null): string | null {
  const text = searched?.trim() ?? '';
  return kind === 'CONTAINS' && LIKE_A_NUMBER.test(text) ? text : null;
}
