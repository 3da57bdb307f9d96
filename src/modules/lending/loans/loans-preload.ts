import { limitLiteral, project } from '../../../platform/database/index.js';
import { Fields, firstPageOf } from '../../../platform/graphql/index.js';
import type { PreloadedField } from '../../customers/index.js';
import { loanColumns, loanFields, LOANS, type LoanRow } from './loan.columns.js';

const loanOf = Fields.remember((connection) =>
  project<LoanRow>(loanColumns, 'l', loanFields(connection.items), ['key', 'customerKey']),
);

/**
 * Reads the first page of a customer's loans in the statement that reads the customer. The field's resolver handles
 * further pages, several pages at once, and loans with their own customers or repayments.
 */
export const preloadLoans: PreloadedField = (connection) => {
  const { items } = connection;
  const page = firstPageOf(LOANS, connection);
  if (!page || items.has('customer') || items.has('repayments')) return null;
  const { sql, read } = loanOf(connection);
  return {
    sql: `(SELECT json_agg(json_build_array(${sql})) FROM (
      SELECT * FROM loan o WHERE o.customer_id = c.id AND o.institution_id = c.institution_id
      ORDER BY o.id LIMIT ${limitLiteral(page.request.first + 1)}) AS l)`,
    read: (list) => page.of(((list ?? []) as unknown[][]).map((tuple) => read(tuple, 0))),
  };
};
