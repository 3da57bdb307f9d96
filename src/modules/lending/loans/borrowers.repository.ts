import { statement, type Queryable } from '../../../platform/database/index.js';

/** A customer who owes something, and whether he is late with it. */
export interface BorrowerStanding {
  readonly customerId: number;
  /** Of his loans the longest; nought for one who pays in time. */
  readonly overdueDays: number;
  /** Whether he was late on the day asked about already. */
  readonly wasLate: boolean;
}

/** Loans that had been paid out by a day and are not paid back. */
const BORROWERS = statement(`
  SELECT customer_id AS "customerId", max(overdue_days)::integer AS "overdueDays",
    max(overdue_days) > (now() AT TIME ZONE 'Asia/Seoul')::date - $2::date AS "wasLate"
  FROM loan
  WHERE institution_id = $1 AND status IN ('ACTIVE', 'DELINQUENT') AND disbursed_on <= $2::date
  GROUP BY customer_id ORDER BY customer_id`);

/** Reads how an institution's borrowers stand, for work in the background: nobody's rights are asked. */
export class Borrowers {
  constructor(private readonly database: Queryable) {}

  /** Everybody who owed something on a day and still does, with how late he is now. */
  owingSince(institutionId: number, day: string): Promise<BorrowerStanding[]> {
    return this.database.rows<BorrowerStanding>(BORROWERS, [institutionId, day]);
  }
}
