import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';
import type { Gate } from '../record/index.js';
import { ModelVersionEntity } from './model-version.entity.js';
import type { PromotionKind, PromotionState } from './version-state.js';

/** A step of a version into service: asked for by one administrator and decided by another, or a rollback that one may do. */
@Entity('model_promotion')
@Unique('model_promotion_ask_key', ['askedBy', 'askKey'])
@Index('model_promotion_decision_key', ['decidedBy', 'decisionKey'], {
  unique: true,
  where: 'decision_key IS NOT NULL',
})
@Index('model_promotion_pending_key', ['modelVersionId'], { unique: true, where: `state = 'PENDING'` })
@Index('model_promotion_by_version', ['modelVersionId', 'id'])
@Check('model_promotion_kind_check', `kind IN ('PROMOTION', 'ROLLBACK')`)
@Check('model_promotion_state_check', `state IN ('PENDING', 'APPROVED', 'REJECTED', 'LAPSED')`)
@Check('model_promotion_four_eyes_check', 'decided_by <> asked_by')
@Check(
  'model_promotion_decision_check',
  `(kind = 'ROLLBACK' AND state = 'APPROVED' AND decided_by IS NULL)
    OR (state IN ('APPROVED', 'REJECTED')) = (decided_by IS NOT NULL AND decided_at IS NOT NULL AND decision_key IS NOT NULL)`,
)
export class ModelPromotionEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: number;

  @ForeignKey('institution', { name: 'model_promotion_institution_fkey' })
  @Column('bigint', { name: 'institution_id' })
  institutionId!: number;

  @ForeignKey(() => ModelVersionEntity, { name: 'model_promotion_version_fkey' })
  @Column('bigint', { name: 'model_version_id' })
  modelVersionId!: number;

  @Column('text')
  kind!: PromotionKind;

  @Column('text')
  state!: PromotionState;

  /** The institution's own version that was in service when it was asked; null for the shipped one, or none. */
  @ForeignKey(() => ModelVersionEntity, { name: 'model_promotion_replaces_fkey' })
  @Column('bigint', { name: 'replaces_id', nullable: true })
  replacesId!: number | null;

  /** With their figures, as they were when it was asked. */
  @Column('jsonb')
  gates!: readonly Gate[];

  @Column('text')
  reason!: string;

  @ForeignKey('account', { name: 'model_promotion_asked_by_fkey' })
  @Column('bigint', { name: 'asked_by' })
  askedBy!: number;

  @Column('timestamptz', { name: 'asked_at' })
  askedAt!: Date;

  @Column('text', { name: 'ask_key' })
  askKey!: string;

  @ForeignKey('account', { name: 'model_promotion_decided_by_fkey' })
  @Column('bigint', { name: 'decided_by', nullable: true })
  decidedBy!: number | null;

  @Column('timestamptz', { name: 'decided_at', nullable: true })
  decidedAt!: Date | null;

  @Column('text', { name: 'decision_key', nullable: true })
  decisionKey!: string | null;

  @Column('text', { nullable: true })
  note!: string | null;
}
