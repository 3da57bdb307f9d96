import { Check, Column, CreateDateColumn, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';
import type { Calibrations } from '../rules/index.js';
import { ScenarioRuleSetEntity } from './scenario-rule-set.entity.js';
import type { ComputedFrom, ThresholdEffects } from '../thresholds/index.js';

/** A version of the thresholds that rules ask for by name: of one institution, or for all that have none of their own. */
@Entity('threshold_set')
@Unique('threshold_set_version_key', ['version'])
@Index('threshold_set_active_key', { synchronize: false })
@Index('threshold_set_by_institution', ['institutionId', 'id'])
@Check('threshold_set_computed_check', 'num_nulls(institution_id, computed_from, effects) IN (0, 3)')
export class ThresholdSetEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: number;

  @Column('text')
  version!: string;

  @Column('jsonb')
  thresholds!: Readonly<Record<string, number>>;

  /** `computed` or `defaults`. */
  @Column('text')
  origin!: string;

  /** Null for the defaults. */
  @ForeignKey('institution', { name: 'threshold_set_institution_fkey' })
  @Column('bigint', { name: 'institution_id', nullable: true })
  institutionId!: number | null;

  /** Who had them computed; null for the operator. */
  @ForeignKey('account', { name: 'threshold_set_account_fkey' })
  @Column('bigint', { name: 'account_id', nullable: true })
  accountId!: number | null;

  /** What was in force for the institution when they were computed. */
  @ForeignKey(() => ThresholdSetEntity, { name: 'threshold_set_previous_fkey' })
  @Column('bigint', { name: 'previous_id', nullable: true })
  previousId!: number | null;

  @Column('jsonb', { name: 'computed_from', nullable: true })
  computedFrom!: ComputedFrom | null;

  /** Whose labels would change against what was in force. */
  @Column('jsonb', { nullable: true })
  effects!: ThresholdEffects | null;

  @Column('jsonb', { default: {} })
  calibration!: Calibrations;

  /** The rules whose scores it calibrates; null for the defaults, which calibrate none. */
  @ForeignKey(() => ScenarioRuleSetEntity, { name: 'threshold_set_rule_set_fkey' })
  @Column('bigint', { name: 'rule_set_id', nullable: true })
  ruleSetId!: number | null;

  @Column('timestamptz', { name: 'activated_at', nullable: true })
  activatedAt!: Date | null;

  /** In force; true of one version of an institution at most, and of one of the defaults. */
  @Column('boolean', { default: false })
  active!: boolean;

  @CreateDateColumn({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;
}
