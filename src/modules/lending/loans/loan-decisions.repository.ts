import { statement, type Queryable } from '../../../platform/database/index.js';

/** An application for a loan, or for another in its place, that was approved or rejected. */
interface LoanDecision {
  readonly customerId: number;
  readonly approved: boolean;
  /** `YYYY-MM-DD` in Korea. For a rejected loan, the day it was applied for: the day of the decision is not kept. */
  readonly on: string;
}

/** A loan booked by an approved refinancing does not count as a second approval. */
const DECISIONS = statement(`
  SELECT a.customer_id AS "customerId", a.status <> 'REJECTED' AS approved,
    (a.decided_at AT TIME ZONE 'Asia/Seoul')::date::text AS "on"
  FROM refinance_application a
  WHERE a.customer_id = ANY ($1::bigint[]) AND a.status IN ('APPROVED', 'EXECUTED', 'WITHDRAWAL_REQUESTED', 'REJECTED')
    AND a.decided_at >= ($2::date - 1)
  UNION ALL
  SELECT l.customer_id, l.status <> 'REJECTED',
    (CASE WHEN l.status = 'REJECTED' THEN l.applied_on ELSE l.approved_on END)::text
  FROM loan l
  WHERE l.customer_id = ANY ($1::bigint[]) AND l.status <> 'APPLIED'
    AND CASE WHEN l.status = 'REJECTED' THEN l.applied_on ELSE l.approved_on END >= $2::date
    AND NOT EXISTS (SELECT FROM refinance_application a WHERE a.customer_id = l.customer_id AND a.new_loan_id = l.id)`);

/** Reads decisions on customers' applications, for rooms that have checked access to the customers. */
export class LoanDecisions {
  constructor(private readonly database: Queryable) {}

  /** Decisions since a day, in no particular order. */
  since(customerIds: readonly number[], day: string): Promise<LoanDecision[]> {
    return this.database.rows<LoanDecision>(DECISIONS, [customerIds, day]);
  }
}
