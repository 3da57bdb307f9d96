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
import { LoanEntity } from '../../loans/index.js';

export type RateCutReason = 'INCOME_UP' | 'PROMOTION' | 'JOB' | 'CREDIT_SCORE_UP' | 'ASSETS' | 'OTHER';
export type RateCutStatus = 'RECEIVED' | 'DOCUMENTS_REQUIRED' | 'ACCEPTED' | 'REFUSED' | 'CANCELLED';
/** The first three are the categories lenders use for refusals; the rest say more than "other" would. */
export type RateCutRefusal =
  | 'PRODUCT_NOT_COVERED'
  | 'LOWEST_RATE_ALREADY'
  | 'IMPROVEMENT_TOO_SMALL'
  | 'EVIDENCE_MISSING'
  | 'IN_ARREARS'
  | 'OTHER';

/** A borrower's demand to lower the rate of a loan because their credit improved (금리인하요구). */
@Entity('rate_cut_request')
@Index('rate_cut_request_by_institution', ['institutionId', 'id'])
@Index('rate_cut_request_by_loan', ['loanId', 'id'])
@Index('rate_cut_request_by_customer', ['customerId', 'id'])
@Index('rate_cut_request_open_key', ['loanId'], { unique: true, where: `status IN ('RECEIVED', 'DOCUMENTS_REQUIRED')` })
@Check(
  'rate_cut_request_reason_check',
  `reason IN ('INCOME_UP', 'PROMOTION', 'JOB', 'CREDIT_SCORE_UP', 'ASSETS', 'OTHER')`,
)
@Check(
  'rate_cut_request_status_check',
  `status IN ('RECEIVED', 'DOCUMENTS_REQUIRED', 'ACCEPTED', 'REFUSED', 'CANCELLED')`,
)
@Check(
  'rate_cut_request_refusal_check',
  `refusal IN ('PRODUCT_NOT_COVERED', 'LOWEST_RATE_ALREADY', 'IMPROVEMENT_TOO_SMALL', 'EVIDENCE_MISSING',
    'IN_ARREARS', 'OTHER')`,
)
@Check(
  'rate_cut_request_refused_check',
  `CASE WHEN status = 'REFUSED' THEN num_nulls(refusal, refusal_text) = 0 ELSE num_nonnulls(refusal, refusal_text) = 0 END`,
)
@Check(
  'rate_cut_request_accepted_check',
  `CASE WHEN status = 'ACCEPTED' THEN num_nulls(new_rate_percent, effective_on) = 0
    ELSE num_nonnulls(new_rate_percent, effective_on) = 0 END`,
)
@Check('rate_cut_request_lower_check', `new_rate_percent < old_rate_percent`)
@Check('rate_cut_request_decided_check', `(status IN ('ACCEPTED', 'REFUSED')) = (decided_at IS NOT NULL)`)
@Check('rate_cut_request_document_ids_check', `cardinality(document_ids) <= 20`)
export class RateCutRequestEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: number;

  @ForeignKey('institution', { name: 'rate_cut_request_institution_fkey' })
  @Column('bigint', { name: 'institution_id' })
  institutionId!: number;

  @ForeignKey('customer', { name: 'rate_cut_request_customer_fkey' })
  @Column('bigint', { name: 'customer_id' })
  customerId!: number;

  @ForeignKey(() => LoanEntity, { name: 'rate_cut_request_loan_fkey' })
  @Column('bigint', { name: 'loan_id' })
  loanId!: number;

  @Column('text')
  reason!: RateCutReason;

  /** The borrower's own words. */
  @Column('text', { nullable: true })
  detail!: string | null;

  /** Documents that show it. */
  @Column('bigint', { name: 'document_ids', array: true, default: () => `'{}'` })
  documentIds!: number[];

  @Column('text')
  status!: RateCutStatus;

  /** The day it came in, which is not counted. */
  @Column('date', { name: 'requested_on' })
  requestedOn!: string;

  /** The rate of the loan when it came in; for an accepted request the rate before the cut. */
  @Column('numeric', { name: 'old_rate_percent', precision: 7, scale: 4 })
  oldRatePercent!: string;

  @Column('numeric', { name: 'new_rate_percent', precision: 7, scale: 4, nullable: true })
  newRatePercent!: string | null;

  /** The first day on which interest runs at the new rate. */
  @Column('date', { name: 'effective_on', nullable: true })
  effectiveOn!: string | null;

  @Column('text', { nullable: true })
  refusal!: RateCutRefusal | null;

  /** The reason as stated to the borrower. */
  @Column('text', { name: 'refusal_text', nullable: true })
  refusalText!: string | null;

  @Column('timestamptz', { name: 'decided_at', nullable: true })
  decidedAt!: Date | null;

  /** Grows by one with each change. */
  @Column('integer', { default: 1 })
  version!: number;

  @CreateDateColumn({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;

  @UpdateDateColumn({ name: 'updated_at', type: 'timestamptz' })
  updatedAt!: Date;
}

/** Days on which the lender waited for documents, both included; the clock of its answer was stopped. */
@Entity('rate_cut_pause')
@Index('rate_cut_pause_by_request', ['requestId', 'id'])
@Index('rate_cut_pause_open_key', ['requestId'], { unique: true, where: 'to_on IS NULL' })
@Check('rate_cut_pause_days_check', `from_on <= to_on`)
export class RateCutPauseEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: number;

  @ForeignKey(() => RateCutRequestEntity, { name: 'rate_cut_pause_request_fkey' })
  @Column('bigint', { name: 'request_id' })
  requestId!: number;

  @Column('date', { name: 'from_on' })
  fromOn!: string;

  /** Null while they are still awaited. */
  @Column('date', { name: 'to_on', nullable: true })
  toOn!: string | null;

  /** What is missing, in words for the borrower. */
  @Column('text')
  note!: string;
}
