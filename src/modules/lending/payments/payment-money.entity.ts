import { Check, Column, CreateDateColumn, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { LoanEntity } from '../loans/index.js';
import { RepaymentEntity } from '../repayments/index.js';
import { PaymentEntity } from './payment.entity.js';

const won = (name: string) => Column('bigint', { name });

/** Money that came in for a payment, once for each transfer. Never changed afterwards. */
@Entity('payment_receipt')
@Index('payment_receipt_by_payment', ['paymentId', 'id'])
@Index('payment_receipt_by_loan', ['loanId', 'id'])
@Unique('payment_receipt_bank_reference_key', ['institutionId', 'bankReference'])
@Unique('payment_receipt_repayment_key', ['repaymentId'])
@Check('payment_receipt_amount_won_check', `amount_won > 0`)
@Check('payment_receipt_parts_check', `repaid_won + fee_won + refund_won = amount_won`)
@Check('payment_receipt_won_check', `repaid_won >= 0 AND fee_won >= 0 AND refund_won >= 0`)
@Check(
  'payment_receipt_booked_check',
  `CASE WHEN repaid_won > 0 THEN num_nulls(repayment_id, booked_on) = 0
    ELSE num_nonnulls(repayment_id, booked_on) = 0 AND fee_won = 0 END`,
)
export class PaymentReceiptEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: number;

  @ForeignKey(() => PaymentEntity, { name: 'payment_receipt_payment_fkey' })
  @Column('bigint', { name: 'payment_id' })
  paymentId!: number;

  @ForeignKey('institution', { name: 'payment_receipt_institution_fkey' })
  @Column('bigint', { name: 'institution_id' })
  institutionId!: number;

  @ForeignKey(() => LoanEntity, { name: 'payment_receipt_loan_fkey' })
  @Column('bigint', { name: 'loan_id' })
  loanId!: number;

  /** The account that confirmed it. */
  @ForeignKey('account', { name: 'payment_receipt_account_fkey' })
  @Column('bigint', { name: 'account_id' })
  accountId!: number;

  /** The bank's number of the transfer. */
  @Column('text', { name: 'bank_reference' })
  bankReference!: string;

  @won('amount_won')
  amountWon!: number;

  /** The day the money came in. */
  @Column('date', { name: 'value_on' })
  valueOn!: string;

  /** The day for which the repayment was booked; null when the loan took nothing. */
  @Column('date', { name: 'booked_on', nullable: true })
  bookedOn!: string | null;

  @ForeignKey(() => RepaymentEntity, { name: 'payment_receipt_repayment_fkey' })
  @Column('bigint', { name: 'repayment_id', nullable: true })
  repaymentId!: number | null;

  @won('repaid_won')
  repaidWon!: number;

  @won('fee_won')
  feeWon!: number;

  /** What is owed back to the payer. */
  @won('refund_won')
  refundWon!: number;

  /** Whether it came in after the payment had expired. */
  @Column('boolean', { name: 'is_late' })
  isLate!: boolean;

  /** Whether a stand-in of the payment system confirmed it, outside production, and no money moved. */
  @Column('boolean', { name: 'is_stand_in' })
  isStandIn!: boolean;

  @CreateDateColumn({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;
}

/** Money that left a payment: refunded to the payer, or moved to another loan. Never changed afterwards. */
@Entity('payment_refund')
@Index('payment_refund_by_payment', ['paymentId', 'id'])
@Index('payment_refund_by_loan', ['loanId', 'id'])
@Unique('payment_refund_bank_reference_key', ['institutionId', 'bankReference'])
@Unique('payment_refund_allocated_receipt_key', ['allocatedReceiptId'])
@Check('payment_refund_amount_won_check', `amount_won > 0`)
export class PaymentRefundEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: number;

  @ForeignKey(() => PaymentEntity, { name: 'payment_refund_payment_fkey' })
  @Column('bigint', { name: 'payment_id' })
  paymentId!: number;

  @ForeignKey('institution', { name: 'payment_refund_institution_fkey' })
  @Column('bigint', { name: 'institution_id' })
  institutionId!: number;

  @ForeignKey(() => LoanEntity, { name: 'payment_refund_loan_fkey' })
  @Column('bigint', { name: 'loan_id' })
  loanId!: number;

  @ForeignKey('account', { name: 'payment_refund_account_fkey' })
  @Column('bigint', { name: 'account_id' })
  accountId!: number;

  @Column('text', { name: 'bank_reference' })
  bankReference!: string;

  @won('amount_won')
  amountWon!: number;

  /** The day the money was refunded, or the day from which it counts for the other loan. */
  @Column('date', { name: 'value_on' })
  valueOn!: string;

  /** The receipt of the money for another loan; null when it was refunded to the payer. */
  @ForeignKey(() => PaymentReceiptEntity, { name: 'payment_refund_allocated_receipt_fkey' })
  @Column('bigint', { name: 'allocated_receipt_id', nullable: true })
  allocatedReceiptId!: number | null;

  @CreateDateColumn({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;
}
