import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import type { Role } from '../../../../platform/access/index.js';
import type { ApplicationStatus } from './application-status.js';
import type { ExplanationItem } from '../explanation/explanation-item.js';
import { RefinanceApplicationEntity } from './refinance-application.entity.js';

/** Which side made a move; SYSTEM where no person did. */
export type Mover = Role | 'SYSTEM';

/** One move of an application. Never changed afterwards. */
@Entity('application_log')
@Index('application_log_by_application', ['applicationId', 'id'])
@Check('application_log_role_check', `role IN ('CUSTOMER', 'STAFF', 'ADMIN', 'SYSTEM')`)
@Check('application_log_system_check', `(role = 'SYSTEM') = (account_id IS NULL)`)
export class ApplicationLogEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: number;

  @ForeignKey(() => RefinanceApplicationEntity, { name: 'application_log_application_fkey' })
  @Column('bigint', { name: 'application_id' })
  applicationId!: number;

  /** Null for the first entry, which created the application. */
  @Column('text', { name: 'from_status', nullable: true })
  fromStatus!: ApplicationStatus | null;

  @Column('text', { name: 'to_status' })
  toStatus!: ApplicationStatus;

  /** Who moved it; null where no person did, such as when an offer of terms ran out. */
  @ForeignKey('account', { name: 'application_log_account_fkey' })
  @Column('bigint', { name: 'account_id', nullable: true })
  accountId!: number | null;

  @Column('text')
  role!: Mover;

  @Column('timestamptz')
  at!: Date;

  /** The reason codes of a rejection. */
  @Column('text', { array: true, default: () => `'{}'` })
  reasons!: string[];

  /** Words for the applicant. */
  @Column('text', { nullable: true })
  note!: string | null;
}

/** An acknowledgement of one item of the explanation that a lender owes before the contract. */
@Entity('application_explanation')
@Check(
  'application_explanation_item_check',
  `item IN ('RATE', 'FEES', 'TERM_AND_REPAYMENT', 'WITHDRAWAL_RIGHT', 'ARREARS_CONSEQUENCES')`,
)
export class ApplicationExplanationEntity {
  @ForeignKey(() => RefinanceApplicationEntity, { name: 'application_explanation_application_fkey' })
  @PrimaryColumn('bigint', { name: 'application_id', primaryKeyConstraintName: 'application_explanation_pkey' })
  applicationId!: number;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'application_explanation_pkey' })
  item!: ExplanationItem;

  @Column('text', { name: 'text_version' })
  textVersion!: string;

  /** The words as they were shown, kept as evidence that does not depend on the program. */
  @Column('text', { name: 'shown_text' })
  shownText!: string;

  @Column('timestamptz', { name: 'acknowledged_at' })
  acknowledgedAt!: Date;

  /**
   * Who recorded it: the applicant, or somebody of the lender on their behalf. The role of an account never changes.
   */
  @ForeignKey('account', { name: 'application_explanation_account_fkey' })
  @Column('bigint', { name: 'account_id' })
  accountId!: number;
}
