import {
  Check,
  Column,
  CreateDateColumn,
  Entity,
  ForeignKey,
  Index,
  PrimaryColumn,
  PrimaryGeneratedColumn,
  Unique,
  UpdateDateColumn,
} from 'typeorm';
import type { RepaymentMethod } from '../../terms/index.js';
import { LoanEntity, type RateKind } from '../../loans/index.js';
import { APPLICATION_STATUSES, OPEN_STATUSES_SQL, type ApplicationStatus } from './application-status.js';
import type { HomeRegion, Rejection } from '../eligibility/eligibility.js';
import { RefinanceProductEntity } from '../products/refinance-product.entity.js';

const STATUSES = APPLICATION_STATUSES.map((status) => `'${status}'`).join(', ');

/** A customer's application to replace one of their loans by one of a product, and how it went. */
@Entity('refinance_application')
@Index('refinance_application_by_new_loan', { synchronize: false })
@Index('refinance_application_by_payoff', { synchronize: false })
@Unique('refinance_application_number_key', ['institutionId', 'number'])
@Index('refinance_application_by_institution', ['institutionId', 'id'])
@Index('refinance_application_by_customer', ['customerId', 'id'])
@Index('refinance_application_by_status', ['institutionId', 'status', 'id'])
@Index('refinance_application_by_loan', ['loanId', 'id'])
@Index('refinance_application_open_key', ['loanId', 'productId'], {
  unique: true,
  where: `status IN (${OPEN_STATUSES_SQL})`,
})
@Index('refinance_application_terms_offered', ['termsValidUntil'], { where: `status = 'TERMS_OFFERED'` })
@Index('refinance_application_withdrawal_reference_key', ['institutionId', 'withdrawalReference'], {
  unique: true,
  where: 'withdrawal_reference IS NOT NULL',
})
@Check('refinance_application_status_check', `status IN (${STATUSES})`)
@Check('refinance_application_rate_type_check', `rate_type IN ('FIXED', 'VARIABLE', 'MIXED', 'PERIODIC')`)
@Check(
  'refinance_application_repayment_method_check',
  `repayment_method IN ('EQUAL_PAYMENT', 'EQUAL_PRINCIPAL', 'BULLET')`,
)
@Check('refinance_application_requested_won_check', `requested_won > 0`)
@Check('refinance_application_term_months_check', `term_months BETWEEN 1 AND 600`)
@Check('refinance_application_home_price_won_check', `home_price_won > 0`)
@Check(
  'refinance_application_approval_check',
  `num_nulls(approved_won, approved_rate_percent, approved_term_months, approved_fee_percent) IN (0, 4)`,
)
@Check(
  'refinance_application_approved_check',
  `status NOT IN ('TERMS_OFFERED', 'APPROVED', 'EXECUTED', 'WITHDRAWAL_REQUESTED') OR approved_won IS NOT NULL AND decided_at IS NOT NULL`,
)
@Check('refinance_application_rejected_check', `(status = 'REJECTED') = (rejections IS NOT NULL)`)
@Check(
  'refinance_application_execution_check',
  `num_nulls(executed_on, new_loan_id, payoff_repayment_id, payoff_balance_won, payoff_interest_won, payoff_fee_won,
    from_customer_won, to_customer_won) IN (0, 8)`,
)
@Check(
  'refinance_application_executed_check',
  `status NOT IN ('EXECUTED', 'WITHDRAWAL_REQUESTED') OR executed_on IS NOT NULL`,
)
@Check('refinance_application_terms_check', `status <> 'TERMS_OFFERED' OR terms_valid_until IS NOT NULL`)
@Check('refinance_application_superseded_check', `(status = 'SUPERSEDED') = (superseded_by_id IS NOT NULL)`)
@Check(
  'refinance_application_withdrawal_requested_check',
  `status <> 'WITHDRAWAL_REQUESTED' OR withdrawal_requested_on IS NOT NULL`,
)
@Check(
  'refinance_application_withdrawal_check',
  `num_nulls(withdrawal_reference, withdrawal_won, withdrawal_value_on) IN (0, 3)`,
)
@Check(
  'refinance_application_settlement_check',
  `approved_won + from_customer_won = payoff_balance_won + payoff_interest_won + payoff_fee_won + to_customer_won`,
)
export class RefinanceApplicationEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: number;

  @ForeignKey('institution', { name: 'refinance_application_institution_fkey' })
  @Column('bigint', { name: 'institution_id' })
  institutionId!: number;

  @ForeignKey('customer', { name: 'refinance_application_customer_fkey' })
  @Column('bigint', { name: 'customer_id' })
  customerId!: number;

  /** The loan to replace. */
  @ForeignKey(() => LoanEntity, { name: 'refinance_application_loan_fkey' })
  @Column('bigint', { name: 'loan_id' })
  loanId!: number;

  @ForeignKey(() => RefinanceProductEntity, { name: 'refinance_application_product_fkey' })
  @Column('bigint', { name: 'product_id' })
  productId!: number;

  @Column('text')
  number!: string;

  @Column('text')
  status!: ApplicationStatus;

  @Column('bigint', { name: 'requested_won' })
  requestedWon!: number;

  @Column('text', { name: 'rate_type' })
  rateType!: RateKind;

  @Column('integer', { name: 'term_months' })
  termMonths!: number;

  @Column('text', { name: 'repayment_method' })
  repaymentMethod!: RepaymentMethod;

  /** Where the home is that secures it, as the applicant says. */
  @Column('text', { name: 'home_region', nullable: true })
  homeRegion!: HomeRegion | null;

  /** Its price, as the applicant says. */
  @Column('bigint', { name: 'home_price_won', nullable: true })
  homePriceWon!: number | null;

  @Column('timestamptz', { name: 'submitted_at', nullable: true })
  submittedAt!: Date | null;

  @Column('timestamptz', { name: 'decided_at', nullable: true })
  decidedAt!: Date | null;

  @Column('bigint', { name: 'approved_won', nullable: true })
  approvedWon!: number | null;

  @Column('numeric', { name: 'approved_rate_percent', precision: 7, scale: 4, nullable: true })
  approvedRatePercent!: string | null;

  @Column('integer', { name: 'approved_term_months', nullable: true })
  approvedTermMonths!: number | null;

  /** Fee for paying the new loan back early, of the product on the day of approval. */
  @Column('numeric', { name: 'approved_fee_percent', precision: 7, scale: 4, nullable: true })
  approvedFeePercent!: string | null;

  /** The last day on which the applicant may accept terms that they did not ask for; null where there were none. */
  @Column('date', { name: 'terms_valid_until', nullable: true })
  termsValidUntil!: string | null;

  /** Why it was rejected and what would change it, as stated then. */
  @Column('jsonb', { nullable: true })
  rejections!: readonly Rejection[] | null;

  @Column('date', { name: 'executed_on', nullable: true })
  executedOn!: string | null;

  @ForeignKey(() => LoanEntity, { name: 'refinance_application_new_loan_fkey' })
  @Column('bigint', { name: 'new_loan_id', nullable: true })
  newLoanId!: number | null;

  @ForeignKey('repayment', { name: 'refinance_application_payoff_repayment_fkey' })
  @Column('bigint', { name: 'payoff_repayment_id', nullable: true })
  payoffRepaymentId!: number | null;

  @Column('bigint', { name: 'payoff_balance_won', nullable: true })
  payoffBalanceWon!: number | null;

  @Column('bigint', { name: 'payoff_interest_won', nullable: true })
  payoffInterestWon!: number | null;

  @Column('bigint', { name: 'payoff_fee_won', nullable: true })
  payoffFeeWon!: number | null;

  @Column('bigint', { name: 'from_customer_won', nullable: true })
  fromCustomerWon!: number | null;

  @Column('bigint', { name: 'to_customer_won', nullable: true })
  toCustomerWon!: number | null;

  /** The day it was taken back, before or after there was a contract. */
  @Column('date', { name: 'withdrawn_on', nullable: true })
  withdrawnOn!: string | null;

  /** The application that replaced the loan instead. */
  @ForeignKey(() => RefinanceApplicationEntity, { name: 'refinance_application_superseded_by_fkey' })
  @Column('bigint', { name: 'superseded_by_id', nullable: true })
  supersededById!: number | null;

  /** The day on which the borrower asked to withdraw from the contract: the period of the law is judged by it. */
  @Column('date', { name: 'withdrawal_requested_on', nullable: true })
  withdrawalRequestedOn!: string | null;

  /** The bank's reference of the money that came back. */
  @Column('text', { name: 'withdrawal_reference', nullable: true })
  withdrawalReference!: string | null;

  /** How much came back for the withdrawal, in won; 0 when everything had been repaid before. */
  @Column('bigint', { name: 'withdrawal_won', nullable: true })
  withdrawalWon!: number | null;

  /** The day on which that money arrived. */
  @Column('date', { name: 'withdrawal_value_on', nullable: true })
  withdrawalValueOn!: string | null;

  @ForeignKey('repayment', { name: 'refinance_application_withdrawal_repayment_fkey' })
  @Column('bigint', { name: 'withdrawal_repayment_id', nullable: true })
  withdrawalRepaymentId!: number | null;

  /** Grows by one with each change. A change names the version that was read. */
  @Column('integer', { default: 1 })
  version!: number;

  @CreateDateColumn({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;

  @UpdateDateColumn({ name: 'updated_at', type: 'timestamptz' })
  updatedAt!: Date;
}

/** The last number given to an application of a year. */
@Entity('refinance_application_counter')
export class RefinanceApplicationCounterEntity {
  @ForeignKey('institution', { name: 'refinance_application_counter_institution_fkey' })
  @PrimaryColumn('bigint', { name: 'institution_id', primaryKeyConstraintName: 'refinance_application_counter_pkey' })
  institutionId!: number;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'refinance_application_counter_pkey' })
  year!: number;

  @Column('integer')
  last!: number;
}
