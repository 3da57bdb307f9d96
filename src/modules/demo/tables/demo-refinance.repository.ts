import { statement, type Queryable } from '../../../platform/database/index.js';
import { demoProducts, type InstitutionKind } from '../loans/index.js';
import { addDays } from '../../../platform/calendar.js';

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

const COUNT_DEMO_APPLICATIONS = statement(
  `SELECT count(*)::int AS applications, count(new_loan_id)::int AS refinanced FROM refinance_application WHERE institution_id = $1`,
);

/** Writes what the made-up institutions offer in the place of loans. */
export class DemoRefinanceRepository {
  constructor(private readonly transaction: Queryable) {}

  /** Returns how many; those of an earlier set stay. */
  async writeProducts({ institutionId, kind, asOf }: DemoLender): Promise<number> {
    const products = JSON.stringify(demoProducts(kind, asOf));
    return (await this.transaction.tuples(PRODUCTS, [institutionId, products, at(addDays(asOf, -30))])).length;
  }

  /** How many applications an institution has, and how many of them became loans. */
  async countApplications({
    institutionId,
  }: DemoLender): Promise<{ readonly applications: number; readonly refinanced: number }> {
    const [row] = await this.transaction.rows<{ applications: number; refinanced: number }>(COUNT_DEMO_APPLICATIONS, [
      institutionId,
    ]);
    return row ?? { applications: 0, refinanced: 0 };
  }
}

const at = (day: string): string => `${day} 10:00:00+09`;
