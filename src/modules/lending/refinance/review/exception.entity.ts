import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { Criterion } from '../eligibility/eligibility.js';
import { RefinanceApplicationEntity } from '../applications/refinance-application.entity.js';

export type ExceptionDecision = 'CONFIRMED' | 'DECLINED';

/** A grant although a criterion is not met: who asked for it and why, and which other person decided. */
@Entity('refinance_exception')
@Index('refinance_exception_by_application', ['applicationId', 'id'])
@Index('refinance_exception_open_key', ['applicationId'], { unique: true, where: 'decision IS NULL' })
@Check('refinance_exception_criteria_check', 'cardinality(criteria) > 0')
@Check('refinance_exception_decision_check', `decision IN ('CONFIRMED', 'DECLINED')`)
@Check('refinance_exception_decided_check', 'num_nulls(decision, decided_by, decided_at) IN (0, 3)')
@Check('refinance_exception_two_people_check', 'decided_by <> requested_by')
export class RefinanceExceptionEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: number;

  @ForeignKey(() => RefinanceApplicationEntity, { name: 'refinance_exception_application_fkey' })
  @Column('bigint', { name: 'application_id' })
  applicationId!: number;

  @Column('text')
  reason!: string;

  /** What was not met for the terms below. */
  @Column('text', { array: true })
  criteria!: Criterion[];

  @Column('bigint', { name: 'amount_won' })
  amountWon!: number;

  @Column('numeric', { name: 'annual_rate_percent', precision: 7, scale: 4 })
  annualRatePercent!: string;

  @Column('integer', { name: 'term_months' })
  termMonths!: number;

  /** The product's fee on the day it was asked for. */
  @Column('numeric', { name: 'prepayment_fee_percent', precision: 7, scale: 4 })
  prepaymentFeePercent!: string;

  @ForeignKey('account', { name: 'refinance_exception_requested_by_fkey' })
  @Column('bigint', { name: 'requested_by' })
  requestedBy!: number;

  @Column('timestamptz', { name: 'requested_at' })
  requestedAt!: Date;

  /** Null while it waits; stays null where the application ended before. */
  @Column('text', { nullable: true })
  decision!: ExceptionDecision | null;

  @ForeignKey('account', { name: 'refinance_exception_decided_by_fkey' })
  @Column('bigint', { name: 'decided_by', nullable: true })
  decidedBy!: number | null;

  @Column('timestamptz', { name: 'decided_at', nullable: true })
  decidedAt!: Date | null;

  /** The words of the person who decided. */
  @Column('text', { nullable: true })
  note!: string | null;
}
