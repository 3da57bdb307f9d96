import { Check, Column, CreateDateColumn, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { LoanEntity } from '../loans/index.js';
import { RepaymentEntity, type ReversedMoney } from '../repayments/index.js';

export type ReversalState = 'REQUESTED' | 'DONE' | 'DECLINED';

/** A request to reverse a wrong repayment, and the decision of a second person. */
@Entity('repayment_reversal')
@Index('repayment_reversal_by_repayment', { synchronize: false })
@Index('repayment_reversal_by_loan', ['loanId', 'id'])
@Index('repayment_reversal_open', { synchronize: false })
@Check('repayment_reversal_state_check', `state IN ('REQUESTED', 'DONE', 'DECLINED')`)
@Check('repayment_reversal_decided_check', `(state = 'REQUESTED') = (decided_at IS NULL)`)
@Index('repayment_reversal_receipt_key', ['receiptId'], { unique: true, where: `state = 'DONE'` })
@Check('repayment_reversal_money_check', `money IN ('RETURNED_BY_BANK', 'HELD')`)
@Check('repayment_reversal_receipt_check', `(receipt_id IS NULL) = (money IS NULL)`)
@Check(
  'repayment_reversal_returned_elsewhere_check',
  `returned_elsewhere_won >= 0 AND (returned_elsewhere_won = 0 OR state = 'DONE' AND money = 'RETURNED_BY_BANK')`,
)
@Check('repayment_reversal_two_check', `decided_by IS DISTINCT FROM requested_by`)
export class RepaymentReversalEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: number;

  @ForeignKey(() => LoanEntity, { name: 'repayment_reversal_loan_fkey' })
  @Column('bigint', { name: 'loan_id' })
  loanId!: number;

  @ForeignKey(() => RepaymentEntity, { name: 'repayment_reversal_repayment_fkey' })
  @Column('bigint', { name: 'repayment_id' })
  repaymentId!: number;

  /** The receipt that it was booked from; null for a repayment that came by no payment. */
  @ForeignKey('payment_receipt', { name: 'repayment_reversal_receipt_fkey' })
  @Column('bigint', { name: 'receipt_id', nullable: true })
  receiptId!: number | null;

  /** Where that money is. */
  @Column('text', { nullable: true })
  money!: ReversedMoney | null;

  /** The part allocated to another loan that the bank had already taken back from there, in won. */
  @Column('bigint', { name: 'returned_elsewhere_won', default: 0 })
  returnedElsewhereWon!: number;

  @Column('text')
  state!: ReversalState;

  @Column('text')
  reason!: string;

  @ForeignKey('account', { name: 'repayment_reversal_requested_by_fkey' })
  @Column('bigint', { name: 'requested_by' })
  requestedBy!: number;

  @CreateDateColumn({ name: 'requested_at', type: 'timestamptz' })
  requestedAt!: Date;

  @ForeignKey('account', { name: 'repayment_reversal_decided_by_fkey' })
  @Column('bigint', { name: 'decided_by', nullable: true })
  decidedBy!: number | null;

  @Column('timestamptz', { name: 'decided_at', nullable: true })
  decidedAt!: Date | null;

  @Column('text', { nullable: true })
  note!: string | null;
}
