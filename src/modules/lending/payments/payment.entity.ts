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
import { LoanEntity } from '../loans/index.js';
import type { PrepaymentEffect } from '../servicing/index.js';
import type { PaymentChannel } from './reference.js';
import type { PaymentPurpose, SettlementView } from './payment-split.js';

/** The stored state of a payment; expiry follows from its last day. */
export type StoredPaymentState = 'AWAITING' | 'PARTIAL' | 'CONFIRMED' | 'CANCELLED' | 'REVERSED';

/** Money announced for a loan. Nothing is booked before the payment system confirms that it came in. */
@Entity('payment')
@Index('payment_by_institution', ['institutionId', 'id'])
@Index('payment_by_loan', ['loanId', 'id'])
@Index('payment_by_customer', ['customerId', 'id'])
@Index('payment_awaiting', ['customerId', 'expiresOn'], { where: `state = 'AWAITING'` })
@Unique('payment_reference_key', ['reference'])
@Check('payment_purpose_check', `purpose IN ('REPAYMENT', 'PREPAYMENT', 'PAYOFF')`)
@Check('payment_effect_check', `effect IN ('SHORTEN_TERM', 'LOWER_PAYMENT')`)
@Check('payment_channel_check', `channel IN ('VIRTUAL_ACCOUNT', 'BANK_TRANSFER')`)
@Check('payment_state_check', `state IN ('AWAITING', 'PARTIAL', 'CONFIRMED', 'CANCELLED', 'REVERSED')`)
@Check('payment_amount_won_check', `amount_won > 0`)
@Check('payment_fee_won_check', `fee_won >= 0 AND fee_won < amount_won`)
export class PaymentEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: number;

  @ForeignKey('institution', { name: 'payment_institution_fkey' })
  @Column('bigint', { name: 'institution_id' })
  institutionId!: number;

  @ForeignKey('customer', { name: 'payment_customer_fkey' })
  @Column('bigint', { name: 'customer_id' })
  customerId!: number;

  @ForeignKey(() => LoanEntity, { name: 'payment_loan_fkey' })
  @Column('bigint', { name: 'loan_id' })
  loanId!: number;

  /** Who started it: the customer, or staff for them. */
  @ForeignKey('account', { name: 'payment_account_fkey' })
  @Column('bigint', { name: 'account_id' })
  accountId!: number;

  @Column('text')
  purpose!: PaymentPurpose;

  @Column('text', { nullable: true })
  effect!: PrepaymentEffect | null;

  @Column('text')
  channel!: PaymentChannel;

  @Column('text')
  reference!: string;

  @Column('bigint', { name: 'amount_won' })
  amountWon!: number;

  /** The part that is the fee for paying early, as of the day it was started. */
  @Column('bigint', { name: 'fee_won' })
  feeWon!: number;

  /** Its effect if the money came in on the day it was started, as shown to the person who started it. */
  @Column('jsonb')
  expected!: SettlementView;

  @Column('text')
  state!: StoredPaymentState;

  @Column('date', { name: 'expires_on' })
  expiresOn!: string;

  @CreateDateColumn({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;

  @UpdateDateColumn({ name: 'updated_at', type: 'timestamptz' })
  updatedAt!: Date;
}
