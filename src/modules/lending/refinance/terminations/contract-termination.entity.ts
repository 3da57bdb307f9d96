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

/** The rule of selling that was broken: articles 17 to 21 of the Financial Consumer Protection Act. */
export type SalesViolation = 'SUITABILITY' | 'ADEQUACY' | 'EXPLANATION' | 'UNFAIR_PRACTICE' | 'IMPROPER_SOLICITATION';
export type TerminationStatus = 'RECEIVED' | 'ACCEPTED' | 'REFUSED' | 'CANCELLED';
/** Grounds on which the decree lets a lender refuse (article 38), and others. */
export type TerminationRefusal = 'NO_VIOLATION' | 'NO_GROUNDS' | 'CHANGED_CIRCUMSTANCES' | 'REMEDIED' | 'OTHER';

/** A borrower's demand to end a contract whose sale broke the rules (위법계약 해지 요구). */
@Entity('contract_termination')
@Index('contract_termination_by_institution', ['institutionId', 'id'])
@Index('contract_termination_by_loan', ['loanId', 'id'])
@Index('contract_termination_by_customer', ['customerId', 'id'])
@Index('contract_termination_open_key', ['loanId'], { unique: true, where: `status = 'RECEIVED'` })
@Check(
  'contract_termination_violation_check',
  `violation IN ('SUITABILITY', 'ADEQUACY', 'EXPLANATION', 'UNFAIR_PRACTICE', 'IMPROPER_SOLICITATION')`,
)
@Check('contract_termination_status_check', `status IN ('RECEIVED', 'ACCEPTED', 'REFUSED', 'CANCELLED')`)
@Check(
  'contract_termination_refusal_check',
  `refusal IN ('NO_VIOLATION', 'NO_GROUNDS', 'CHANGED_CIRCUMSTANCES', 'REMEDIED', 'OTHER')`,
)
@Check(
  'contract_termination_refused_check',
  `CASE WHEN status = 'REFUSED' THEN num_nulls(refusal, refusal_text) = 0 ELSE num_nonnulls(refusal, refusal_text) = 0 END`,
)
@Check('contract_termination_decided_check', `(status IN ('ACCEPTED', 'REFUSED')) = (decided_at IS NOT NULL)`)
@Check('contract_termination_known_on_check', `known_on <= requested_on`)
export class ContractTerminationEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: number;

  @ForeignKey('institution', { name: 'contract_termination_institution_fkey' })
  @Column('bigint', { name: 'institution_id' })
  institutionId!: number;

  @ForeignKey('customer', { name: 'contract_termination_customer_fkey' })
  @Column('bigint', { name: 'customer_id' })
  customerId!: number;

  @ForeignKey(() => LoanEntity, { name: 'contract_termination_loan_fkey' })
  @Column('bigint', { name: 'loan_id' })
  loanId!: number;

  @Column('text')
  violation!: SalesViolation;

  /** The day on which the borrower says they learned of it. */
  @Column('date', { name: 'known_on' })
  knownOn!: string;

  /** What happened, in the borrower's words: the Act requires grounds. */
  @Column('text')
  grounds!: string;

  @Column('text')
  status!: TerminationStatus;

  @Column('date', { name: 'requested_on' })
  requestedOn!: string;

  @Column('text', { nullable: true })
  refusal!: TerminationRefusal | null;

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
