import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { Part } from './participant-part.js';
import { RefinanceApplicationEntity } from '../applications/refinance-application.entity.js';

/** A part that somebody of the lender had in an application. Kept for good: it rules out other parts. */
@Entity('application_participant')
@Check(
  'application_participant_part_check',
  `part IN ('FILED', 'ACKNOWLEDGED', 'REVIEWED', 'APPROVED', 'EXCEPTION_CONFIRMED')`,
)
export class ApplicationParticipantEntity {
  @ForeignKey(() => RefinanceApplicationEntity, { name: 'application_participant_application_fkey' })
  @PrimaryColumn('bigint', { name: 'application_id', primaryKeyConstraintName: 'application_participant_pkey' })
  applicationId!: number;

  @ForeignKey('account', { name: 'application_participant_account_fkey' })
  @PrimaryColumn('bigint', { name: 'account_id', primaryKeyConstraintName: 'application_participant_pkey' })
  accountId!: number;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'application_participant_pkey' })
  part!: Part;

  /** When they first did. */
  @Column('timestamptz', { name: 'first_at' })
  firstAt!: Date;
}
