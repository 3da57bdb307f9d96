import { Check, Column, CreateDateColumn, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import { VersionColumns } from '../../versions/index.js';

/** A version of the rules over quarterly spending. Versions do not change; another one is put in force instead. */
@Entity('anomaly_rule_set')
@Index('anomaly_rule_set_version_key', ['institutionId', 'version'], { unique: true })
@Index('anomaly_rule_set_shipped_version_key', ['version'], { unique: true, where: 'institution_id IS NULL' })
@Index('anomaly_rule_set_active_key', ['institutionId'], { unique: true, where: 'active' })
@Index('anomaly_rule_set_shipped_key', ['active'], { unique: true, where: 'active AND institution_id IS NULL' })
@Check(
  'anomaly_rule_set_two_check',
  '(institution_id IS NULL) = (proposed_by IS NULL) AND (published_by IS NULL OR published_by <> proposed_by)',
)
@Check('anomaly_rule_set_version_check', `version <> ''`)
export class AnomalyRuleSetEntity extends VersionColumns {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: number;

  @Column('text')
  version!: string;

  /** As `parseAnomalyRules` reads it. */
  @Column('jsonb')
  rules!: unknown;

  /** In force; true of one version at most that ships, and of one at most of each institution. */
  @Column('boolean', { default: false })
  active!: boolean;

  @CreateDateColumn({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;
}
