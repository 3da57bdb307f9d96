import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import type { Role } from '../../../../platform/access/index.js';
import type { ApplicationStatus } from './application-status.js';
import type { ExplanationItem } from '../explanation/explanation-item.js';
import { RefinanceApplicationEntity } from './refinance-application.entity.js';

/** On whose side a move was made; SYSTEM where no person made it. */
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

  /** Null for the first entry, by which it came to be. */
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

  /** Codes; of a rejection those it was rejected for. */
  @Column('text', { array: true, default: () => `'{}'` })
  reasons!: string[];

  /** Words for the applicant. */
  @Column('text', { nullable: true })
  note!: string | null;
}

/** That somebody acknowledged one item of the explanation a lender owes before it contracts. */
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

  /** The words as they were shown: evidence outlives the program that composed them. */
  @Column('text', { name: 'shown_text' })
  shownText!: string;

  @Column('timestamptz', { name: 'acknowledged_at' })
  acknowledgedAt!: Date;

  /** Who recorded it: the applicant, or somebody of the lender on their behalf. The role of an account never changes. */
  @ForeignKey('account', { name: 'application_explanation_account_fkey' })
  @Column('bigint', { name: 'account_id' })
  accountId!: number;
}
