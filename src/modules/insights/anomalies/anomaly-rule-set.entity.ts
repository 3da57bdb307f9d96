import { Check, Column, CreateDateColumn, Entity, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** A version of the rules over quarterly spending. Versions do not change; another one is put in force instead. */
@Entity('anomaly_rule_set')
@Unique('anomaly_rule_set_version_key', ['version'])
@Index('anomaly_rule_set_active_key', ['active'], { unique: true, where: 'active' })
@Check('anomaly_rule_set_version_check', `version <> ''`)
export class AnomalyRuleSetEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: number;

  @Column('text')
  version!: string;

  /** As `parseAnomalyRules` reads it. */
  @Column('jsonb')
  rules!: unknown;

  /** In force; true of one version at most. */
  @Column('boolean', { default: false })
  active!: boolean;

  @CreateDateColumn({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;
}
