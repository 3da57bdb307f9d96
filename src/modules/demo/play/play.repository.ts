import { statement, type Queryable } from '../../../platform/database/index.js';
import type { RepaymentMethod } from '../../lending/index.js';
import type { Player } from './stage.js';

/** A loan that is paid as agreed and costs more than products of the institution in its place. */
export interface Candidate {
  readonly loanId: number;
  readonly customerId: number;
  readonly loanType: string;
  readonly balanceWon: number;
  readonly ratePercent: string;
  /** Days before the data's day of the last change of its books. */
  readonly bookedDaysAgo: number;
  /** The product that most can have, and another of the same kind. */
  readonly productId: number;
  readonly otherProductId: number;
  readonly rateMinPercent: string;
  /** Months that the loan has left. */
  readonly monthsLeft: number;
  readonly termMinMonths: number;
  readonly termMaxMonths: number;
  readonly repaymentMethod: RepaymentMethod;
}

/** More than are played with, and so few that looking for them costs nothing in a large set. */
const AMONG_LOANS = 4_000;
const AT_MOST = 200;

/**
 * Those of one customer first. Skips loans that already have an application or a request, and those with something due
 * on the data's day.
 */
const LIST_REFINANCE_CANDIDATES = statement(`
  SELECT * FROM (
    SELECT DISTINCT ON (l.id) l.id AS "loanId", l.customer_id AS "customerId", l.loan_type AS "loanType",
      l.balance_won AS "balanceWon", l.annual_rate_percent::text AS "ratePercent",
      $3::date - l.interest_paid_to AS "bookedDaysAgo", p.id AS "productId", o.id AS "otherProductId",
      p.rate_min_percent::text AS "rateMinPercent",
      (extract(year FROM age(l.matures_on, $3::date)) * 12 + extract(month FROM age(l.matures_on, $3::date)))::int AS "monthsLeft", p.term_min_months AS "termMinMonths",
      p.term_max_months AS "termMaxMonths", p.repayment_methods[1] AS "repaymentMethod"
    FROM loan l
    JOIN refinance_product p ON p.institution_id = l.institution_id AND p.loan_type = l.loan_type
      AND p.code LIKE '%-OPEN' AND l.annual_rate_percent > p.rate_min_percent
      AND l.balance_won BETWEEN p.amount_min_won AND p.amount_max_won
    JOIN refinance_product o ON o.institution_id = l.institution_id AND o.loan_type = l.loan_type
      AND o.code LIKE '%-PRIME' AND o.repayment_methods = p.repayment_methods
      AND l.balance_won BETWEEN o.amount_min_won AND o.amount_max_won
    WHERE l.institution_id = $1 AND l.id >= $4 AND l.id < $4 + ${AMONG_LOANS} AND l.status = 'ACTIVE'
      AND l.overdue_won = 0 AND l.disbursed_on < $3::date - 30 AND l.prepayment_fee_percent IS NOT NULL
      AND (l.account IS NULL OR l.customer_id = $2)
      AND NOT EXISTS (SELECT FROM refinance_application a WHERE a.loan_id = l.id)
      AND NOT EXISTS (SELECT FROM rate_cut_request r WHERE r.loan_id = l.id)
    ORDER BY l.id, p.id, o.id
  ) AS candidate ORDER BY "customerId" <> $2, "loanId" LIMIT ${AT_MOST}`);

const PLAYERS = statement(`
  SELECT id, role, customer_id AS "customerId" FROM account WHERE institution_id = $1 AND state = 'ACTIVE' ORDER BY id`);

/** Reads who could act, and on what. */
export class PlayRepository {
  constructor(private readonly database: Queryable) {}

  players(institutionId: number): Promise<Player[]> {
    return this.database.rows<Player>(PLAYERS, [institutionId]);
  }

  candidates(institutionId: number, firstCustomer: number, asOf: string, firstLoan: number): Promise<Candidate[]> {
    return this.database.rows<Candidate>(LIST_REFINANCE_CANDIDATES, [institutionId, firstCustomer, asOf, firstLoan]);
  }
}
