import { statement, type Queryable } from '../../../platform/database/index.js';

/** A customer who owes something, and whether they are late with it. */
interface BorrowerStatus {
  readonly customerId: number;
  /** The longest over their loans; 0 for a customer who pays on time. */
  readonly overdueDays: number;
  /** Whether they were already late on the given day. */
  readonly wasLate: boolean;
}

/** Loans that had been paid out by a day and are not paid back. */
const BORROWERS = statement(`
  SELECT customer_id AS "customerId", max(overdue_days)::integer AS "overdueDays",
    max(overdue_days) > (now() AT TIME ZONE 'Asia/Seoul')::date - $2::date AS "wasLate"
  FROM loan
  WHERE institution_id = $1 AND status IN ('ACTIVE', 'DELINQUENT') AND disbursed_on <= $2::date
  GROUP BY customer_id ORDER BY customer_id`);

/** Reads how an institution's borrowers stand, for background work: no permission is checked. */
export class Borrowers {
  constructor(private readonly database: Queryable) {}

  /** Every customer who owed something on a day and still does, with how late they are now. */
  owingSince(institutionId: number, day: string): Promise<BorrowerStatus[]> {
    return this.database.rows<BorrowerStatus>(BORROWERS, [institutionId, day]);
  }
}
