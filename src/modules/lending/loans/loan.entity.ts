import {
  Check,
  Column,
  CreateDateColumn,
  Entity,
  ForeignKey,
  Index,
  PrimaryGeneratedColumn,
  UpdateDateColumn,
} from 'typeorm';
import type { RepaymentMethod } from '../terms/index.js';
import type { InterestConvention, StoredAccount, PrepaymentEffect } from '../servicing/index.js';

export const LOAN_TYPES = ['MORTGAGE', 'JEONSE', 'CREDIT', 'OVERDRAFT', 'AUTO', 'CARD', 'BUSINESS'] as const;
export type LoanKind = (typeof LOAN_TYPES)[number];
export type RateKind = 'FIXED' | 'VARIABLE' | 'MIXED' | 'PERIODIC';
export type LoanState = 'APPLIED' | 'APPROVED' | 'REJECTED' | 'ACTIVE' | 'DELINQUENT' | 'CLOSED';

/** A loan with its running balance. */
@Entity('loan')
@Index('loan_number_key', { synchronize: false })
@Index('loan_by_institution', ['institutionId', 'id'])
@Index('loan_by_customer', ['customerId', 'id'])
@Index('loan_by_status', ['institutionId', 'status', 'id'])
@Index('loan_by_type', ['institutionId', 'loanType', 'id'])
@Index('loan_by_interest', { synchronize: false })
@Check('loan_type_check', `loan_type IN ('MORTGAGE', 'JEONSE', 'CREDIT', 'OVERDRAFT', 'AUTO', 'CARD', 'BUSINESS')`)
@Check('loan_repayment_method_check', `repayment_method IN ('EQUAL_PAYMENT', 'EQUAL_PRINCIPAL', 'BULLET')`)
@Check('loan_rate_type_check', `rate_type IN ('FIXED', 'VARIABLE', 'MIXED', 'PERIODIC')`)
@Check('loan_status_check', `status IN ('APPLIED', 'APPROVED', 'REJECTED', 'ACTIVE', 'DELINQUENT', 'CLOSED')`)
@Check('loan_principal_won_check', `principal_won > 0`)
@Check('loan_annual_rate_percent_check', `annual_rate_percent BETWEEN 0 AND 100`)
@Check('loan_term_months_check', `term_months BETWEEN 1 AND 600`)
@Check('loan_grace_months_check', `grace_months >= 0 AND grace_months < term_months`)
@Check('loan_prepayment_fee_percent_check', `prepayment_fee_percent BETWEEN 0 AND 100`)
@Check('loan_overdue_days_check', `overdue_days >= 0`)
@Check('loan_overdue_won_check', `overdue_won >= 0`)
@Check('loan_balance_won_check', `balance_won BETWEEN 0 AND principal_won`)
@Check('loan_unpaid_interest_won_check', `unpaid_interest_won >= 0`)
@Check('loan_due_day_check', `due_day BETWEEN 1 AND 31`)
@Check('loan_prepayment_effect_check', `prepayment_effect IN ('SHORTEN_TERM', 'LOWER_PAYMENT')`)
@Check('loan_books_from_balance_won_check', `books_from_balance_won >= 0`)
@Check(
  'loan_interest_convention_check',
  `interest_convention IN ('MONTHLY_ACTUAL_365', 'MONTHLY_ACTUAL_ACTUAL', 'DAILY_ACTUAL_365', 'DAILY_ACTUAL_ACTUAL')`,
)
export class LoanEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: number;

  @ForeignKey('institution', { name: 'loan_institution_fkey' })
  @Column('bigint', { name: 'institution_id' })
  institutionId!: number;

  @ForeignKey('customer', { name: 'loan_customer_fkey' })
  @Column('bigint', { name: 'customer_id' })
  customerId!: number;

  @Column('text', { name: 'loan_number' })
  loanNumber!: string;

  @Column('text', { name: 'loan_type' })
  loanType!: LoanKind;

  @Column('text', { name: 'repayment_method' })
  repaymentMethod!: RepaymentMethod;

  @Column('text', { name: 'rate_type' })
  rateType!: RateKind;

  @Column('text')
  status!: LoanState;

  @Column('bigint', { name: 'principal_won' })
  principalWon!: number;

  /** Principal still owed; 0 before the payout. */
  @Column('bigint', { name: 'balance_won' })
  balanceWon!: number;

  @Column('numeric', { name: 'annual_rate_percent', precision: 7, scale: 4 })
  annualRatePercent!: string;

  @Column('integer', { name: 'term_months' })
  termMonths!: number;

  /** Months at the start that pay interest only. */
  @Column('integer', { name: 'grace_months', default: 0 })
  graceMonths!: number;

  /** Fee for paying early, in percent of the amount, before it falls with time; null when the books do not hold it. */
  @Column('numeric', { name: 'prepayment_fee_percent', precision: 7, scale: 4, nullable: true })
  prepaymentFeePercent!: string | null;

  /** The payment of an ordinary month, after any grace; for a bullet loan its interest. */
  @Column('bigint', { name: 'monthly_payment_won' })
  monthlyPaymentWon!: number;

  @Column('date', { name: 'applied_on' })
  appliedOn!: string;

  @Column('date', { name: 'approved_on', nullable: true })
  approvedOn!: string | null;

  @Column('date', { name: 'disbursed_on', nullable: true })
  disbursedOn!: string | null;

  @Column('date', { name: 'matures_on' })
  maturesOn!: string;

  /** Interest is paid up to this day; null before the payout. */
  @Column('date', { name: 'interest_paid_to', nullable: true })
  interestPaidTo!: string | null;

  /** Interest of instalments that are due and not paid. */
  @Column('bigint', { name: 'unpaid_interest_won', default: 0 })
  unpaidInterestWon!: number;

  /** How interest is counted: see servicing/contract.ts. */
  @Column('text', { name: 'interest_convention', default: 'MONTHLY_ACTUAL_365' })
  interestConvention!: InterestConvention;

  /** Day of the month on which instalments fall due; that of `disbursedOn` when null. */
  @Column('integer', { name: 'due_day', nullable: true })
  dueDay!: number | null;

  /** What an early payment does unless the payment says otherwise. */
  @Column('text', { name: 'prepayment_effect', default: 'SHORTEN_TERM' })
  prepaymentEffect!: PrepaymentEffect;

  /** The day from which these books keep the loan; null when that is `disbursedOn`. */
  @Column('date', { name: 'books_from', nullable: true })
  booksFrom!: string | null;

  /** Principal owed on that day. */
  @Column('bigint', { name: 'books_from_balance_won', nullable: true })
  booksFromBalanceWon!: number | null;

  /** The account after the last change; null while it follows from `balanceWon` and `interestPaidTo` only. */
  @Column('jsonb', { nullable: true })
  account!: StoredAccount | null;

  /** Instalments up to this day that were paid from what was held are posted. */
  @Column('date', { name: 'held_posted_to', nullable: true })
  heldPostedTo!: string | null;

  @Column('integer', { name: 'overdue_days', default: 0 })
  overdueDays!: number;

  @Column('bigint', { name: 'overdue_won', default: 0 })
  overdueWon!: number;

  /** Increases by one with each change: an update names the version that it read. */
  @Column('integer', { default: 1 })
  version!: number;

  @CreateDateColumn({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;

  @UpdateDateColumn({ name: 'updated_at', type: 'timestamptz' })
  updatedAt!: Date;
}
