import { statement, type Queryable } from '../../../../platform/database/index.js';
import { readProduct, wholeProduct, type EligibilityRow, type ProductRow } from '../refinance.columns.js';

/** All fields of a product except its code, which cannot change. */
export type ProductDetails = EligibilityRow &
  Omit<ProductRow, 'key' | 'id' | 'code' | 'eligibility' | 'active' | 'version' | 'createdAt' | 'updatedAt'>;

const COLUMN_BY_PRODUCT_DETAIL: Readonly<Record<keyof ProductDetails, string>> = {
  nameKo: 'name_ko',
  nameEn: 'name_en',
  loanType: 'loan_type',
  rateType: 'rate_type',
  rateMinPercent: 'rate_min_percent',
  rateMaxPercent: 'rate_max_percent',
  amountMinWon: 'amount_min_won',
  amountMaxWon: 'amount_max_won',
  termMinMonths: 'term_min_months',
  termMaxMonths: 'term_max_months',
  repaymentMethods: 'repayment_methods',
  prepaymentFeePercent: 'prepayment_fee_percent',
  fromLoanTypes: 'from_loan_types',
  minCreditScore: 'min_credit_score',
  maxCreditScore: 'max_credit_score',
  minAnnualIncomeWon: 'min_annual_income_won',
  homeRegions: 'home_regions',
  maxDsrPercent: 'max_dsr_percent',
  maxLtvPercent: 'max_ltv_percent',
};
const PRODUCT_DETAIL_FIELDS = Object.keys(COLUMN_BY_PRODUCT_DETAIL) as (keyof ProductDetails)[];
const PRODUCT_DETAIL_COLUMNS = PRODUCT_DETAIL_FIELDS.map((field) => COLUMN_BY_PRODUCT_DETAIL[field]).join(', ');

const INSERT_REFINANCE_PRODUCT = statement(`
  INSERT INTO refinance_product AS p (institution_id, code, created_at, updated_at, ${PRODUCT_DETAIL_COLUMNS})
  VALUES ($1, $2, $3, $3, ${PRODUCT_DETAIL_FIELDS.map((_, index) => `$${index + 4}`).join(', ')})
  ON CONFLICT ON CONSTRAINT refinance_product_code_key DO NOTHING RETURNING ${wholeProduct.sql}`);

const UPDATE_REFINANCE_PRODUCT = statement(`
  UPDATE refinance_product p SET version = version + 1, updated_at = $3,
    (${PRODUCT_DETAIL_COLUMNS}) = ROW (${PRODUCT_DETAIL_FIELDS.map((_, index) => `$${index + 4}`).join(', ')})
  WHERE id = $1 AND version = $2 RETURNING ${wholeProduct.sql}`);

const DEACTIVATE = statement(`
  UPDATE refinance_product p SET version = version + 1, updated_at = $3, active = false
  WHERE id = $1 AND version = $2 RETURNING ${wholeProduct.sql}`);

/** Writes products. */
export class ProductWritingRepository {
  /** Writes nothing and returns null when the institution has a product of this code. */
  async insert(
    transaction: Queryable,
    institutionId: number,
    code: string,
    details: ProductDetails,
    at: Date,
  ): Promise<ProductRow | null> {
    const [tuple] = await transaction.tuples(INSERT_REFINANCE_PRODUCT, [institutionId, code, at, ...valuesOf(details)]);
    return tuple ? readProduct(tuple) : null;
  }

  /** Writes nothing and returns null when it no longer has the version that was read. */
  async update(
    transaction: Queryable,
    { key, version }: Pick<ProductRow, 'key' | 'version'>,
    details: ProductDetails,
    at: Date,
  ): Promise<ProductRow | null> {
    const [tuple] = await transaction.tuples(UPDATE_REFINANCE_PRODUCT, [key, version, at, ...valuesOf(details)]);
    return tuple ? readProduct(tuple) : null;
  }

  /** The same, to end the offer. */
  async deactivate(
    transaction: Queryable,
    { key, version }: Pick<ProductRow, 'key' | 'version'>,
    at: Date,
  ): Promise<ProductRow | null> {
    const [tuple] = await transaction.tuples(DEACTIVATE, [key, version, at]);
    return tuple ? readProduct(tuple) : null;
  }
}

const valuesOf = (details: ProductDetails): unknown[] => PRODUCT_DETAIL_FIELDS.map((field) => details[field]);
