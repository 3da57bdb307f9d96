import { Check, Column, CreateDateColumn, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { LoanEntity } from '../loans/index.js';
import type { PaymentMethod } from '../terms/index.js';
import type { PrepaymentEffect } from '../servicing/index.js';

/** Money that came in for a loan. Never changed afterwards. */
@Entity('repayment')
@Index('repayment_by_customer', { synchronize: false })
@Index('repayment_by_reposted', { synchronize: false })
@Index('repayment_by_loan', { synchronize: false })
@Check('repayment_amount_won_check', `amount_won > 0`)
@Check('repayment_principal_won_check', `principal_won >= 0`)
@Check('repayment_interest_won_check', `interest_won >= 0`)
@Check('repayment_balance_after_won_check', `balance_after_won >= 0`)
@Check('repayment_method_check', `method IN ('AUTO_TRANSFER', 'BANK_TRANSFER', 'VIRTUAL_ACCOUNT', 'CARD', 'CASH')`)
@Check('repayment_default_interest_won_check', `default_interest_won >= 0`)
@Check('repayment_effect_check', `effect IN ('SHORTEN_TERM', 'LOWER_PAYMENT')`)
@Check('repayment_parts_check', `principal_won + interest_won + default_interest_won + held_won = amount_won`)
export class RepaymentEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: number;

  @ForeignKey(() => LoanEntity, { name: 'repayment_loan_fkey' })
  @Column('bigint', { name: 'loan_id' })
  loanId!: number;

  @ForeignKey('customer', { name: 'repayment_customer_fkey' })
  @Column('bigint', { name: 'customer_id' })
  customerId!: number;

  @Column('bigint', { name: 'amount_won' })
  amountWon!: number;

  @Column('bigint', { name: 'principal_won' })
  principalWon!: number;

  @Column('bigint', { name: 'interest_won' })
  interestWon!: number;

  @Column('bigint', { name: 'default_interest_won', default: 0 })
  defaultInterestWon!: number;

  /** Held for an instalment that had not fallen due; negative when money held before was used. */
  @Column('bigint', { name: 'held_won', default: 0 })
  heldWon!: number;

  /** How money beyond what was due was to be used; null for what the contract says. */
  @Column('text', { nullable: true })
  effect!: PrepaymentEffect | null;

  /** The reversed repayment that this one posts again. */
  @ForeignKey(() => RepaymentEntity, { name: 'repayment_reposts_fkey' })
  @Column('bigint', { name: 'reposts_id', nullable: true })
  repostsId!: number | null;

  /** Principal left after this payment. */
  @Column('bigint', { name: 'balance_after_won' })
  balanceAfterWon!: number;

  @Column('date', { name: 'paid_on' })
  paidOn!: string;

  @Column('text')
  method!: PaymentMethod;

  @CreateDateColumn({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;
}
