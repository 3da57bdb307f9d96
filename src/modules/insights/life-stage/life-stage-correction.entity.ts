import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';
import type { LifeStage } from './life-stage.js';

/** What somebody said a customer's stage of life is; never altered but to note when it ended. */
@Entity('life_stage_correction')
@Unique('life_stage_correction_key', ['accountId', 'correctionKey'])
@Index('life_stage_correction_current', ['customerId'], { unique: true, where: 'superseded_at IS NULL' })
@Index('life_stage_correction_labels', ['institutionId'], { where: 'superseded_at IS NULL' })
@Check(
  'life_stage_correction_stage_check',
  `stage IN ('UNI', 'NEW_JOB', 'NEW_WED', 'CHILD_BABY', 'CHILD_TEEN', 'CHILD_UNI', 'GOLLIFE', 'SECLIFE', 'RETIR')`,
)
@Check('life_stage_correction_expiry_check', 'expires_at > corrected_at')
export class LifeStageCorrectionEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: number;

  @ForeignKey('institution', { name: 'life_stage_correction_institution_fkey' })
  @Column('bigint', { name: 'institution_id' })
  institutionId!: number;

  @ForeignKey('customer', { name: 'life_stage_correction_customer_fkey' })
  @Column('bigint', { name: 'customer_id' })
  customerId!: number;

  /** By the source's code. */
  @Column('text')
  stage!: LifeStage;

  /** Whether the customer said it; else staff did. */
  @Column('boolean', { name: 'by_customer' })
  byCustomer!: boolean;

  @ForeignKey('account', { name: 'life_stage_correction_account_fkey' })
  @Column('bigint', { name: 'account_id' })
  accountId!: number;

  /** Idempotency key of the account that corrected. */
  @Column('varchar', { name: 'correction_key', length: 255 })
  correctionKey!: string;

  @Column('timestamptz', { name: 'corrected_at' })
  correctedAt!: Date;

  @Column('timestamptz', { name: 'expires_at' })
  expiresAt!: Date;

  /** When it was replaced or withdrawn; null while it stands. */
  @Column('timestamptz', { name: 'superseded_at', nullable: true })
  supersededAt!: Date | null;
}
