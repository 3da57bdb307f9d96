import { statement, type Queryable } from '../../../platform/database/index.js';
import { wholeLoan, type OpenLoanFact } from '../loans/index.js';

/** The customer whom an event in lending concerns. */
interface News {
  readonly institutionId: number;
  readonly customerId: number;
}

/** An application that the lender moved to another status. */
interface ApplicationMove extends News {
  readonly logKey: number;
  readonly applicationKey: number;
  readonly number: string;
  readonly status: string;
}

/** A request for a lower rate that was answered, or for which papers are awaited. */
interface RateCutNews extends News {
  readonly requestKey: number;
  readonly status: 'ACCEPTED' | 'REFUSED';
}

interface PapersWanted extends News {
  readonly pauseKey: number;
  readonly requestKey: number;
}

/** A loan that replaced another, from which its borrower may still withdraw. */
export interface FreshContract extends News {
  readonly applicationKey: number;
  readonly number: string;
  readonly executedOn: string;
}

/** A loan on which something is overdue. */
export interface OverdueLoan extends News {
  readonly loanKey: number;
  readonly loanNumber: string;
  readonly overdueWon: number;
  readonly overdueDays: number;
}

/** Loans whose instalment may fall due on a day, by the day of the month of their payout. */
const DUE = statement(`
  SELECT l.institution_id, ${wholeLoan.sql} FROM loan l
  WHERE l.status = 'ACTIVE' AND l.id > $2 AND l.disbursed_on < $1::date AND l.matures_on >= $1::date
    AND l.interest_paid_to IS NOT NULL
    AND least(extract(day FROM l.disbursed_on), extract(day FROM date_trunc('month', $1::date) + interval '1 month - 1 day'))
      = extract(day FROM $1::date)
  ORDER BY l.id LIMIT 1000`);
const OVERDUE = statement(`
  SELECT l.institution_id AS "institutionId", l.customer_id AS "customerId", l.id AS "loanKey",
    l.loan_number AS "loanNumber", l.overdue_won AS "overdueWon", l.overdue_days AS "overdueDays"
  FROM loan l WHERE l.status = 'DELINQUENT' AND l.overdue_won > 0 AND l.id > $1 ORDER BY l.id LIMIT 1000`);
const LIST_STATUS_CHANGES = statement(`
  SELECT a.institution_id AS "institutionId", a.customer_id AS "customerId", l.id AS "logKey", a.id AS "applicationKey",
    a.number, l.to_status AS status
  FROM application_log l JOIN refinance_application a ON a.id = l.application_id
  WHERE l.at >= $1 AND l.role <> 'CUSTOMER' AND l.to_status IS DISTINCT FROM l.from_status ORDER BY l.id`);
const ANSWERS = statement(`
  SELECT r.institution_id AS "institutionId", r.customer_id AS "customerId", r.id AS "requestKey", r.status
  FROM rate_cut_request r WHERE r.decided_at >= $1 AND r.status IN ('ACCEPTED', 'REFUSED') ORDER BY r.id`);
const PAPERS = statement(`
  SELECT r.institution_id AS "institutionId", r.customer_id AS "customerId", p.id AS "pauseKey", r.id AS "requestKey"
  FROM rate_cut_pause p JOIN rate_cut_request r ON r.id = p.request_id
  WHERE p.from_on >= $1::date AND p.to_on IS NULL ORDER BY p.id`);
const CONTRACTS = statement(`
  SELECT a.institution_id AS "institutionId", a.customer_id AS "customerId", a.id AS "applicationKey", a.number,
    a.executed_on AS "executedOn"
  FROM refinance_application a WHERE a.status = 'EXECUTED' AND a.executed_on >= $1::date ORDER BY a.id`);

/** Reads events on loans, applications and requests, for notifications. No permission is checked: nothing is shown. */
export class LoanNewsRepository {
  constructor(private readonly database: Queryable) {}

  /** Up to a thousand loans whose instalment may fall due on a day, those after one, with their institution. */
  async dueOn(
    day: string,
    afterKey: number,
  ): Promise<{ readonly institutionId: number; readonly loan: OpenLoanFact }[]> {
    const tuples = await this.database.tuples(DUE, [day, afterKey]);
    return tuples.map((tuple) => ({ institutionId: tuple[0] as number, loan: wholeLoan.read(tuple, 1) }));
  }

  /** Up to a thousand loans on which something is overdue, those after one. */
  overdue(afterKey: number): Promise<OverdueLoan[]> {
    return this.database.rows<OverdueLoan>(OVERDUE, [afterKey]);
  }

  /** Moves of applications by the lender since a moment. */
  moves(since: Date): Promise<ApplicationMove[]> {
    return this.database.rows<ApplicationMove>(LIST_STATUS_CHANGES, [since]);
  }

  /** Requests for a lower rate that were answered since a moment. */
  rateCutAnswers(since: Date): Promise<RateCutNews[]> {
    return this.database.rows<RateCutNews>(ANSWERS, [since]);
  }

  /** Requests whose clock has stopped since a day because documents are awaited. */
  papersWanted(since: string): Promise<PapersWanted[]> {
    return this.database.rows<PapersWanted>(PAPERS, [since]);
  }

  /** Contracts concluded since a day. */
  contracts(since: string): Promise<FreshContract[]> {
    return this.database.rows<FreshContract>(CONTRACTS, [since]);
  }
}
