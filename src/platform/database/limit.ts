/** Page sizes that PostgreSQL sees, each with the row that tells whether more follows. */
const LIMITS = [6, 11, 21, 51, 101];

/**
 * A LIMIT as a literal: for a parameter the planner guesses a tenth of the table and joins by hash. A few sizes, so that
 * each page size is not a statement of its own; what is read too much is cut off with the row that says more follows.
 */
export function limitLiteral(rows: number): number {
  return LIMITS.find((limit) => limit >= rows) ?? rows;
}
