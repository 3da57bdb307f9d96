import {
  limitLiteral,
  project,
  selectionStatement,
  statement,
  type Database,
  type Queryable,
} from '../../../platform/database/index.js';
import type { PageRequest } from '../../../platform/graphql/index.js';
import { repaymentColumns, type RepaymentRow, type LoanScope } from '../loans/index.js';
import { readPayment, RECEIPTS_NOW, wholePayment, type PaymentRow, type PaymentState } from './payment.columns.js';

/** Which payments to list; null does not narrow the list. */
export interface PaymentQuestion {
  readonly loanId: number | null;
  readonly state: PaymentState | null;
  /** Only those that owe money back. */
  readonly refundDue: boolean;
}

const IS_PAYMENT_IN_SCOPE = 'p.institution_id = $1 AND ($2::bigint IS NULL OR p.customer_id = $2)';
const FIND_PAYMENT = statement(`SELECT ${wholePayment.sql} FROM payment p WHERE ${IS_PAYMENT_IN_SCOPE} AND p.id = $3`);
const LIST_AWAITING = statement(`SELECT ${wholePayment.sql} FROM payment p
  WHERE p.state = 'AWAITING' AND p.expires_on >= $1 AND p.created_at <= $2 ORDER BY p.id LIMIT ${limitLiteral(50)}`);
const INSTITUTIONS_OF_PAYMENTS = statement('SELECT id, institution_id FROM payment WHERE id = ANY ($1::bigint[])');
const repayment = project(repaymentColumns, 'r', Object.keys(repaymentColumns));
const REPAYMENTS_OF_PAYMENTS = statement(`
  WITH RECURSIVE posted (booked_id, id) AS (
    SELECT id, id FROM repayment WHERE id = ANY ($3::bigint[])
    UNION ALL SELECT posted.booked_id, r.id FROM posted JOIN repayment r ON r.reposts_id = posted.id
  ), latest AS (SELECT booked_id, max(id) AS id FROM posted GROUP BY booked_id)
  SELECT latest.booked_id, ${repayment.sql} FROM latest JOIN repayment r ON r.id = latest.id JOIN loan l ON l.id = r.loan_id
  WHERE l.institution_id = $1 AND ($2::bigint IS NULL OR l.customer_id = $2)`);
/** Money that came in and no loan took, less what was refunded. */
const REFUND_DUE = `(SELECT coalesce(sum(r.refundable_won), 0) FROM ${RECEIPTS_NOW} r WHERE r.payment_id = p.id)
  > (SELECT coalesce(sum(b.amount_won), 0) FROM payment_refund b WHERE b.payment_id = p.id)`;

/** Reads payments as of a day; lists are newest first. */
export class PaymentRepository {
  constructor(private readonly database: Pick<Database, 'tuples'>) {}

  /** One payment within a scope; null when there is none. */
  async find(scope: LoanScope, id: number, today: string, within: Pick<Queryable, 'tuples'> = this.database) {
    const [tuple] = await within.tuples(FIND_PAYMENT, [scope.institutionId, scope.customerId, id]);
    return tuple ? readPayment(tuple, today) : null;
  }

  /** A page. When it is longer than requested, more follow. */
  async page(scope: LoanScope, asked: PaymentQuestion, request: PageRequest, today: string): Promise<PaymentRow[]> {
    const values: unknown[] = [];
    const value = (one: unknown): string => `$${values.push(one)}`;
    const conditions = [`p.institution_id = ${value(scope.institutionId)}`];
    if (scope.customerId !== null) conditions.push(`p.customer_id = ${value(scope.customerId)}`);
    if (asked.loanId !== null) conditions.push(`p.loan_id = ${value(asked.loanId)}`);
    if (asked.state !== null) {
      conditions.push(`p.state = ${value(asked.state === 'EXPIRED' ? 'AWAITING' : asked.state)}`);
      if (asked.state === 'AWAITING') conditions.push(`p.expires_on >= ${value(today)}`);
      if (asked.state === 'EXPIRED') conditions.push(`p.expires_on < ${value(today)}`);
    }
    if (asked.refundDue) conditions.push(REFUND_DUE);
    if (request.after !== null) conditions.push(`p.id < ${value(request.after)}`);
    const offset = request.offset === 0 ? '' : `OFFSET ${value(request.offset)}`;
    const text = `SELECT ${wholePayment.sql} FROM payment p WHERE ${conditions.join(' AND ')}
      ORDER BY p.id DESC LIMIT ${limitLiteral(request.first + 1)} ${offset}`;
    const tuples = await this.database.tuples(selectionStatement(text), values);
    return tuples.map((tuple) => readPayment(tuple, today));
  }

  /** For each loan a page of its payments within a scope. */
  async pageOfEach(scope: LoanScope, loanIds: readonly number[], { first, after }: PageRequest, today: string) {
    const text = `SELECT ${wholePayment.sql} FROM unnest($3::bigint[]) AS owner(id) CROSS JOIN LATERAL (
        SELECT * FROM payment p WHERE p.loan_id = owner.id AND ${IS_PAYMENT_IN_SCOPE} AND ($4::bigint IS NULL OR p.id < $4)
        ORDER BY p.id DESC LIMIT ${limitLiteral(first + 1)}
      ) AS p ORDER BY p.id DESC`;
    const tuples = await this.database.tuples(statement(text), [scope.institutionId, scope.customerId, loanIds, after]);
    return tuples.map((tuple) => readPayment(tuple, today));
  }

  /** Repayments that money was booked as, each in its latest posting, by the id it was first booked under. */
  async repayments(scope: LoanScope, ids: readonly number[]): Promise<ReadonlyMap<number, RepaymentRow>> {
    const tuples = await this.database.tuples(REPAYMENTS_OF_PAYMENTS, [scope.institutionId, scope.customerId, ids]);
    return new Map(tuples.map((tuple) => [tuple[0] as number, repayment.read(tuple, 1) as RepaymentRow]));
  }

  /** Payments of all institutions waiting for money since a moment, oldest first, each with its institution. */
  async waiting(
    since: Date,
    today: string,
  ): Promise<{ readonly payment: PaymentRow; readonly institutionId: number }[]> {
    const payments = (await this.database.tuples(LIST_AWAITING, [today, since])).map((tuple) =>
      readPayment(tuple, today),
    );
    if (payments.length === 0) return [];
    const tuples = await this.database.tuples(INSTITUTIONS_OF_PAYMENTS, [payments.map(({ key }) => key)]);
    const institutions = new Map(tuples as [number, number][]);
    return payments.map((payment) => ({ payment, institutionId: institutions.get(payment.key) ?? 0 }));
  }
}
