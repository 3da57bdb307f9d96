/** The page sizes that PostgreSQL sees, each with one extra row to detect a next page. */
const LIMITS = [6, 11, 21, 51, 101];

/**
 * A LIMIT as a literal: for a parameter the planner assumes a tenth of the table and joins by hash. A few sizes, so
 * that not every page size is a statement of its own; surplus rows are cut off together with the extra row.
 */
export function limitLiteral(rows: number): number {
  return LIMITS.find((limit) => limit >= rows) ?? rows;
}
