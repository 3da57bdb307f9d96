import { project, selectionStatement, statement, type Queryable } from '../../../platform/database/index.js';
import { Fields, type PageRequest } from '../../../platform/graphql/index.js';
import { repaymentColumns, type RepaymentRow } from './loan.columns.js';
import type { LoanScope } from './loan-filter.js';
import { repaymentsPart } from './repayment-list.js';

const partOf = Fields.remember((connection) => repaymentsPart(connection));

/** Reads repayments of loans within a scope. */
export class RepaymentRepository {
  constructor(private readonly database: Queryable) {}

  /** For each loan its page of repayments, newest first; none for loans outside the scope. */
  async pageOfEach(
    scope: LoanScope,
    loanIds: readonly number[],
    request: PageRequest,
    connection: Fields,
  ): Promise<Map<number, RepaymentRow[]>> {
    const part = partOf(connection);
    const values: unknown[] = [scope.institutionId, loanIds, scope.customerId, part.limitOf(request)];
    const after = request.after === null ? undefined : `$${values.push(request.after)}`;
    const text = `SELECT l.id, r.list FROM loan l ${part.join('l', 'r', '$4', after)}
      WHERE l.institution_id = $1 AND l.id = ANY($2::bigint[]) AND ($3::bigint IS NULL OR l.customer_id = $3)`;
    const tuples = await this.database.tuples(selectionStatement(text), values);
    return new Map(tuples.map(([loan, list]) => [loan as number, part.read(list)]));
  }

  async find(scope: LoanScope, id: number): Promise<(RepaymentRow & { readonly customerKey: number }) | null> {
    const [tuple] = await this.database.tuples(FIND_REPAYMENT, [scope.institutionId, id, scope.customerId]);
    return tuple ? ({ ...whole.read(tuple, 1), customerKey: tuple[0] } as never) : null;
  }
}

const whole = project(repaymentColumns, 'p', Object.keys(repaymentColumns));
const FIND_REPAYMENT = statement(`SELECT l.customer_id, ${whole.sql} FROM repayment p JOIN loan l ON l.id = p.loan_id
  WHERE l.institution_id = $1 AND p.id = $2 AND ($3::bigint IS NULL OR l.customer_id = $3)`);
