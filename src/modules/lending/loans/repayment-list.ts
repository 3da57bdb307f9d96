import { project } from '../../../platform/database/index.js';
import type { Fields, PageRequest } from '../../../platform/graphql/index.js';
import { repaymentColumns, type RepaymentRow } from './loan.columns.js';

/** How the repayments of a loan are read along with it: one JSON value, an array of tuples, newest first. */
export interface RepaymentsPart {
  /** A lateral join that yields `<alias>.list`; `limit` is the SQL parameter that bounds it. */
  readonly join: (loan: string, alias: string, limit: string, after?: string) => string;
  readonly read: (list: unknown) => RepaymentRow[];
  readonly limitOf: (request: PageRequest) => number;
}

/** Describes reading the selected fields of `Loan.repayments`. */
export function repaymentsPart(connection: Fields): RepaymentsPart {
  const { sql, read } = project(repaymentColumns, 'p', connection.items.names, ['key']);
  const paged = connection.has('pageInfo');
  return {
    join: (loan, alias, limit, after) => `
      LEFT JOIN LATERAL (
        SELECT json_agg(json_build_array(${sql})) AS list FROM (
          SELECT * FROM repayment WHERE loan_id = ${loan}.id ${after ? beforeIt(loan, after) : ''}
          ORDER BY paid_on DESC, id DESC LIMIT ${limit}
        ) AS p
      ) AS ${alias} ON true`,
    read: (list) => ((list ?? []) as unknown[][]).map((tuple) => read(tuple, 0) as RepaymentRow),
    // The extra row only shows whether more follow.
    limitOf: ({ first }) => (paged ? first + 1 : first),
  };
}

/** The list is ordered by day, then by number, so the position of the cursor's row is looked up. */
function beforeIt(loan: string, after: string): string {
  return `AND (paid_on, id) <
    (SELECT c.paid_on, c.id FROM repayment c WHERE c.id = ${after} AND c.loan_id = ${loan}.id)`;
}
