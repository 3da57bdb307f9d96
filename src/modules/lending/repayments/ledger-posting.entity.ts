import { Check, Column, CreateDateColumn, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { PostingKind } from './booking.js';
import { LoanEntity } from '../loans/index.js';
import { RepaymentEntity } from './repayment.entity.js';

const won = (name: string) => Column('bigint', { name, default: 0 });

/**
 * A posting in the books of a loan. Each column is an account: debits are positive, credits negative; they sum to 0.
 * The view `ledger_entry` has a row for each account that a posting moves. Never changed: another posting reverses a
 * wrong one.
 */
@Entity('ledger_posting')
@Index('ledger_posting_by_loan', ['loanId', 'id'])
@Index('ledger_posting_repayment_key', { synchronize: false })
@Check(
  'ledger_posting_kind_check',
  `kind IN ('DISBURSEMENT', 'TAKEN_OVER', 'REPAYMENT', 'HELD_APPLIED', 'FEE', 'REFUND', 'REVERSAL')`,
)
@Check(
  'ledger_posting_balance_check',
  `principal_won + interest_won + default_interest_won + fee_won + cash_won + held_won + opening_won = 0`,
)
@Check('ledger_posting_repayment_check', `kind <> 'REPAYMENT' OR repayment_id IS NOT NULL`)
@Index('ledger_posting_receipt_key', ['receiptId', 'kind'], { unique: true, where: 'receipt_id IS NOT NULL' })
@Index('ledger_posting_refund_key', ['refundId'], { unique: true, where: 'refund_id IS NOT NULL' })
@Index('ledger_posting_reversal_key', ['reversalId', 'kind'], { unique: true, where: 'reversal_id IS NOT NULL' })
@Check(
  'ledger_posting_payment_check',
  `CASE kind WHEN 'FEE' THEN receipt_id IS NOT NULL AND num_nonnulls(refund_id, reversal_id) = 0
    WHEN 'REFUND' THEN num_nonnulls(receipt_id, refund_id, reversal_id) = 1
    WHEN 'REVERSAL' THEN num_nonnulls(receipt_id, refund_id) = 0
    ELSE num_nonnulls(receipt_id, refund_id, reversal_id) = 0 END`,
)
@Check('ledger_posting_terms_check', `(terms IS NOT NULL) = (kind IN ('DISBURSEMENT', 'TAKEN_OVER'))`)
export class LedgerPostingEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: number;

  @ForeignKey(() => LoanEntity, { name: 'ledger_posting_loan_fkey' })
  @Column('bigint', { name: 'loan_id' })
  loanId!: number;

  @Column('text')
  kind!: PostingKind;

  /** The day the money moved. */
  @Column('date', { name: 'value_on' })
  valueOn!: string;

  @won('principal_won')
  principalWon!: number;

  @won('interest_won')
  interestWon!: number;

  @won('default_interest_won')
  defaultInterestWon!: number;

  @won('fee_won')
  feeWon!: number;

  @won('cash_won')
  cashWon!: number;

  /** Money paid for instalments that had not fallen due. */
  @won('held_won')
  heldWon!: number;

  /** The counter account for loans taken over from other books. */
  @won('opening_won')
  openingWon!: number;

  @ForeignKey(() => RepaymentEntity, { name: 'ledger_posting_repayment_fkey' })
  @Column('bigint', { name: 'repayment_id', nullable: true })
  repaymentId!: number | null;

  /** For a FEE, and for a REFUND that became due: the money that came in. */
  @ForeignKey('payment_receipt', { name: 'ledger_posting_receipt_fkey' })
  @Column('bigint', { name: 'receipt_id', nullable: true })
  receiptId!: number | null;

  /** For a REFUND that was paid out: the refund. */
  @ForeignKey('payment_refund', { name: 'ledger_posting_refund_fkey' })
  @Column('bigint', { name: 'refund_id', nullable: true })
  refundId!: number | null;

  /** For the postings of a reversal of a payment: the fee posted back, and the change of what is owed back. */
  @ForeignKey('repayment_reversal', { name: 'ledger_posting_reversal_fkey' })
  @Column('bigint', { name: 'reversal_id', nullable: true })
  reversalId!: number | null;

  /** For the first posting of a loan: its terms on that day, to compare with those of today. */
  @Column('jsonb', { nullable: true })
  terms!: object | null;

  @CreateDateColumn({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;
}
