import {
  Check,
  Column,
  CreateDateColumn,
  Entity,
  ForeignKey,
  Index,
  PrimaryGeneratedColumn,
  Unique,
  UpdateDateColumn,
} from 'typeorm';
import type { RepaymentMethod } from '../../terms/index.js';
import { LOAN_TYPES, type LoanKind, type RateKind } from '../../loans/index.js';
import type { HomeRegion } from '../eligibility/eligibility.js';

const LOAN_TYPES_IN_SQL = LOAN_TYPES.map((type) => `'${type}'`).join(', ');

/** A loan that an institution offers to its customers with a dearer one. What it earns by it is not stored. */
@Entity('refinance_product')
@Unique('refinance_product_code_key', ['institutionId', 'code'])
@Index('refinance_product_offered', ['institutionId', 'loanType', 'id'], { where: 'active' })
@Check('refinance_product_loan_type_check', `loan_type IN (${LOAN_TYPES_IN_SQL})`)
@Check('refinance_product_rate_type_check', `rate_type IN ('FIXED', 'VARIABLE', 'MIXED', 'PERIODIC')`)
@Check('refinance_product_rate_check', `0 <= rate_min_percent AND rate_min_percent <= rate_max_percent`)
@Check('refinance_product_rate_max_check', `rate_max_percent <= 100`)
@Check('refinance_product_amount_check', `0 < amount_min_won AND amount_min_won <= amount_max_won`)
@Check('refinance_product_term_check', `0 < term_min_months AND term_min_months <= term_max_months`)
@Check('refinance_product_term_max_check', `term_max_months <= 600`)
@Check('refinance_product_repayment_methods_check', `cardinality(repayment_methods) BETWEEN 1 AND 3`)
@Check('refinance_product_prepayment_fee_percent_check', `prepayment_fee_percent BETWEEN 0 AND 100`)
@Check('refinance_product_from_loan_types_check', `cardinality(from_loan_types) BETWEEN 1 AND 7`)
@Check('refinance_product_min_credit_score_check', `min_credit_score BETWEEN 1 AND 1000`)
@Check('refinance_product_max_credit_score_check', `max_credit_score BETWEEN 1 AND 1000`)
@Check('refinance_product_credit_score_check', `min_credit_score <= max_credit_score`)
@Check('refinance_product_min_annual_income_won_check', `min_annual_income_won >= 0`)
@Check('refinance_product_home_regions_check', `cardinality(home_regions) BETWEEN 1 AND 4`)
@Check('refinance_product_max_dsr_percent_check', `max_dsr_percent > 0 AND max_dsr_percent <= 100`)
@Check('refinance_product_max_ltv_percent_check', `max_ltv_percent > 0 AND max_ltv_percent <= 100`)
export class RefinanceProductEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: number;

  @ForeignKey('institution', { name: 'refinance_product_institution_fkey' })
  @Column('bigint', { name: 'institution_id' })
  institutionId!: number;

  @Column('text')
  code!: string;

  @Column('text', { name: 'name_ko' })
  nameKo!: string;

  @Column('text', { name: 'name_en' })
  nameEn!: string;

  /** Kind of the new loan. */
  @Column('text', { name: 'loan_type' })
  loanType!: LoanKind;

  @Column('text', { name: 'rate_type' })
  rateType!: RateKind;

  @Column('numeric', { name: 'rate_min_percent', precision: 7, scale: 4 })
  rateMinPercent!: string;

  @Column('numeric', { name: 'rate_max_percent', precision: 7, scale: 4 })
  rateMaxPercent!: string;

  @Column('bigint', { name: 'amount_min_won' })
  amountMinWon!: number;

  @Column('bigint', { name: 'amount_max_won' })
  amountMaxWon!: number;

  @Column('integer', { name: 'term_min_months' })
  termMinMonths!: number;

  @Column('integer', { name: 'term_max_months' })
  termMaxMonths!: number;

  @Column('text', { name: 'repayment_methods', array: true })
  repaymentMethods!: RepaymentMethod[];

  /** What paying the new loan back early costs, in percent of it, before it shrinks with time. */
  @Column('numeric', { name: 'prepayment_fee_percent', precision: 7, scale: 4 })
  prepaymentFeePercent!: string;

  /** Types of loans that it may replace. */
  @Column('text', { name: 'from_loan_types', array: true })
  fromLoanTypes!: LoanKind[];

  @Column('smallint', { name: 'min_credit_score', nullable: true })
  minCreditScore!: number | null;

  @Column('smallint', { name: 'max_credit_score', nullable: true })
  maxCreditScore!: number | null;

  @Column('bigint', { name: 'min_annual_income_won', nullable: true })
  minAnnualIncomeWon!: number | null;

  /** Where the home may be; null for anywhere, or where there is no home. */
  @Column('text', { name: 'home_regions', array: true, nullable: true })
  homeRegions!: HomeRegion[] | null;

  @Column('numeric', { name: 'max_dsr_percent', precision: 7, scale: 4, nullable: true })
  maxDsrPercent!: string | null;

  @Column('numeric', { name: 'max_ltv_percent', precision: 7, scale: 4, nullable: true })
  maxLtvPercent!: string | null;

  /** Whether it is offered; applications filed before go on. */
  @Column('boolean', { default: true })
  active!: boolean;

  /** Grows by one with each change. */
  @Column('integer', { default: 1 })
  version!: number;

  @CreateDateColumn({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;

  @UpdateDateColumn({ name: 'updated_at', type: 'timestamptz' })
  updatedAt!: Date;
}
