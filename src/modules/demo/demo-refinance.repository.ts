import { statement, type Queryable } from '../../platform/database/index.js';
import { DEMO_APPLICATIONS, demoApplications, type Candidate, type DemoApplication } from './demo-applications.js';
import type { ApplicationStatus } from '../lending/index.js';
import { demoProducts } from './demo-products.js';
import type { InstitutionKind } from './loan-shape.js';
import { addDays } from '../../platform/calendar.js';

/** Whom the rows are of. */
export interface DemoLender {
  readonly institutionId: number;
  readonly kind: InstitutionKind;
  readonly asOf: string;
  /** The customer whom the demonstration account shows. */
  readonly firstCustomer: number;
}

const PRODUCTS = statement(`
  INSERT INTO refinance_product (institution_id, code, name_ko, name_en, loan_type, rate_type, rate_min_percent,
    rate_max_percent, amount_min_won, amount_max_won, term_min_months, term_max_months, repayment_methods,
    prepayment_fee_percent, from_loan_types, min_credit_score, max_credit_score, min_annual_income_won, max_dsr_percent,
    max_ltv_percent, created_at, updated_at)
  SELECT $1, p.code, p."nameKo", p."nameEn", p."loanType", p."rateType", p."rateMinPercent", p."rateMaxPercent",
    p."amountMinWon", p."amountMaxWon", p."termMinMonths", p."termMaxMonths", p."repaymentMethods",
    p."prepaymentFeePercent", p."fromLoanTypes", p."minCreditScore", p."maxCreditScore", p."minAnnualIncomeWon",
    p."maxDsrPercent", p."maxLtvPercent", $3, $3
  FROM json_to_recordset($2::json) AS p (code text, "nameKo" text, "nameEn" text, "loanType" text, "rateType" text,
    "rateMinPercent" numeric, "rateMaxPercent" numeric, "amountMinWon" bigint, "amountMaxWon" bigint,
    "termMinMonths" integer, "termMaxMonths" integer, "repaymentMethods" text[], "prepaymentFeePercent" numeric,
    "fromLoanTypes" text[], "minCreditScore" smallint, "maxCreditScore" smallint, "minAnnualIncomeWon" bigint,
    "maxDsrPercent" numeric, "maxLtvPercent" numeric)
  ON CONFLICT ON CONSTRAINT refinance_product_code_key DO NOTHING RETURNING id`);

/**
 * Running loans that cost more than the least a product of their type costs, those of one customer first. Loans of an
 * earlier set that have their application already are left alone: one may be open of each.
 */
const CANDIDATES = statement(`
  SELECT * FROM (
    SELECT DISTINCT ON (l.id) l.id AS "loanId", l.customer_id AS "customerId", p.id AS "productId",
      l.loan_type AS "loanType", p.rate_type AS "rateType", l.balance_won AS "requestedWon",
      l.overdue_won AS "overdueWon", p.repayment_methods[1] AS "repaymentMethod",
      p.rate_min_percent AS "rateMinPercent", p.rate_max_percent AS "rateMaxPercent",
      p.amount_min_won AS "amountMinWon", p.amount_max_won AS "amountMaxWon", p.term_min_months AS "termMinMonths",
      p.term_max_months AS "termMaxMonths", p.prepayment_fee_percent AS "prepaymentFeePercent",
      p.from_loan_types AS "fromLoanTypes", p.min_credit_score AS "minCreditScore",
      p.min_annual_income_won AS "minAnnualIncomeWon", c.credit_score AS "creditScore",
      c.annual_income_won AS "annualIncomeWon"
    FROM loan l JOIN customer c ON c.id = l.customer_id
    JOIN refinance_product p ON p.institution_id = l.institution_id AND p.loan_type = l.loan_type
      AND l.annual_rate_percent > p.rate_min_percent AND l.balance_won BETWEEN p.amount_min_won AND p.amount_max_won
    WHERE l.institution_id = $1 AND l.status = 'ACTIVE' AND p.code LIKE '%-OPEN' AND l.disbursed_on < $4
      AND NOT EXISTS (SELECT FROM refinance_application a WHERE a.loan_id = l.id)
      AND NOT EXISTS (SELECT FROM rate_cut_request r WHERE r.loan_id = l.id)
    ORDER BY l.id, p.id
  ) AS candidate ORDER BY "customerId" <> $2, "loanId" LIMIT $3`);

const WRITERS = statement(`
  SELECT id, role, customer_id AS "customerId" FROM account WHERE institution_id = $1 AND role IN ('STAFF', 'CUSTOMER')
  ORDER BY id`);

const NUMBER = statement(`
  INSERT INTO refinance_application_counter AS c (institution_id, year, last) VALUES ($1, $2, 1)
  ON CONFLICT ON CONSTRAINT refinance_application_counter_pkey DO UPDATE SET last = c.last + 1 RETURNING last`);

const APPLICATION = statement(`
  INSERT INTO refinance_application (institution_id, customer_id, loan_id, product_id, number, status, requested_won,
    rate_type, term_months, repayment_method, submitted_at, decided_at, approved_won, approved_rate_percent,
    approved_term_months, approved_fee_percent, rejections, withdrawn_on, version, created_at, updated_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21)
  RETURNING id`);
const LOG = statement(`
  INSERT INTO application_log (application_id, from_status, to_status, account_id, role, at, reasons, note)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`);
const EXPLAINED = statement(`
  INSERT INTO application_explanation (application_id, item, text_version, shown_text, acknowledged_at, account_id)
  SELECT $1, e.item, e."textVersion", e."shownText", $3, $4
  FROM json_to_recordset($2::json) AS e (item text, "textVersion" text, "shownText" text)`);
const PART = statement(`
  INSERT INTO application_participant (application_id, account_id, part, first_at) VALUES ($1, $2, $3, $4)
  ON CONFLICT DO NOTHING`);
const DEMAND = statement(`
  INSERT INTO rate_cut_request (institution_id, customer_id, loan_id, reason, status, requested_on, old_rate_percent,
    created_at, updated_at)
  SELECT institution_id, customer_id, id, 'INCOME_UP', 'RECEIVED', $2, annual_rate_percent, $3, $3
  FROM loan WHERE id = $1`);

interface Writer {
  readonly id: number;
  readonly role: 'STAFF' | 'CUSTOMER';
  readonly customerId: number | null;
}

interface Writers {
  readonly filer: Writer;
  readonly staff: Writer;
  readonly approver: Writer;
}

/** Writes what the made-up institutions offer, and a few applications that stand at different places. */
export class DemoRefinanceRepository {
  constructor(private readonly transaction: Queryable) {}

  /** Returns how many; those of an earlier set stay. */
  async writeProducts({ institutionId, kind, asOf }: DemoLender): Promise<number> {
    const products = JSON.stringify(demoProducts(kind, asOf));
    return (await this.transaction.tuples(PRODUCTS, [institutionId, products, at(addDays(asOf, -30))])).length;
  }

  /** Returns how many; none where fewer than two work who could have written them: who reviews does not approve. */
  async writeApplications(lender: DemoLender): Promise<number> {
    const { institutionId, firstCustomer, asOf } = lender;
    const writers = await this.transaction.rows<Writer>(WRITERS, [institutionId]);
    const [staff, approver] = writers.filter(({ role }) => role === 'STAFF');
    if (!staff || !approver) return 0;
    const latest = addDays(asOf, -30);
    const wanted = [institutionId, firstCustomer, DEMO_APPLICATIONS, latest];
    const candidates = await this.transaction.rows<Candidate>(CANDIDATES, wanted);
    const applications = demoApplications(candidates, asOf);
    for (const [index, application] of applications.entries()) {
      const candidate = candidates[index];
      const filer = writers.find(({ customerId }) => customerId === candidate?.customerId) ?? staff;
      if (candidate) await this.#write(institutionId, candidate, application, { filer, staff, approver });
    }
    const [first] = candidates;
    const demandedOn = addDays(asOf, -3);
    if (first) await this.transaction.tuples(DEMAND, [first.loanId, demandedOn, at(demandedOn)]);
    return applications.length;
  }

  async #write(
    institutionId: number,
    candidate: Candidate,
    application: DemoApplication,
    writers: Writers,
  ): Promise<void> {
    const { status, steps, submittedOn, decidedOn, approved, termMonths, explained } = application;
    const [begun, last] = [steps[0]?.on ?? '', steps.at(-1)?.on ?? ''];
    const [counted] = await this.transaction.tuples(NUMBER, [institutionId, Number(begun.slice(0, 4))]);
    const number = `RA-${begun.slice(0, 4)}-${String(counted?.[0]).padStart(6, '0')}`;
    const grant = [candidate.requestedWon, candidate.rateMinPercent, termMonths, candidate.prepaymentFeePercent];
    const [made] = await this.transaction.tuples(APPLICATION, [
      ...[institutionId, candidate.customerId, candidate.loanId, candidate.productId, number, status],
      ...[candidate.requestedWon, candidate.rateType, termMonths, candidate.repaymentMethod],
      ...[submittedOn && at(submittedOn), decidedOn && at(decidedOn), ...(approved ? grant : [null, null, null, null])],
      ...[application.rejections, status === 'WITHDRAWN' ? last : null, steps.length, at(begun), at(last)],
    ]);
    for (const [index, { to, on, note }] of steps.entries()) {
      const [writer, part] = writerOf(to, writers);
      const reasons = to === 'REJECTED' ? application.reasons : [];
      const from = steps[index - 1]?.to ?? null;
      await this.transaction.tuples(LOG, [made?.[0], from, to, writer.id, writer.role, at(on), reasons, note]);
      await this.#keepPart(made?.[0], writer, part, on);
    }
    const { filer } = writers;
    const items = JSON.stringify(explained);
    await this.transaction.tuples(EXPLAINED, [made?.[0], items, at(begun), filer.id]);
    if (explained.length > 0) await this.#keepPart(made?.[0], filer, 'ACKNOWLEDGED', begun);
  }

  /** What customers do for themselves is no part of the lender's. */
  async #keepPart(applicationId: unknown, { id, role }: Writer, part: string | null, on: string): Promise<void> {
    if (role === 'STAFF' && part !== null) await this.transaction.tuples(PART, [applicationId, id, part, at(on)]);
  }
}

/** Who makes a move, and which part they have in the application by it. */
function writerOf(to: ApplicationStatus, { filer, staff, approver }: Writers): [Writer, string | null] {
  if (to === 'DRAFT' || to === 'SUBMITTED') return [filer, 'FILED'];
  if (to === 'APPROVED') return [approver, 'APPROVED'];
  if (to === 'WITHDRAWN') return [filer, null];
  return [staff, to === 'REJECTED' ? null : 'REVIEWED'];
}

const at = (day: string): string => `${day} 10:00:00+09`;
