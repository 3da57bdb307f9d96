import { Column, CreateDateColumn, Entity, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** A version of the rules. Versions do not change; another one is put in force instead. */
@Entity('scenario_rule_set')
@Unique('scenario_rule_set_version_key', ['version'])
@Index('scenario_rule_set_active_key', ['active'], { unique: true, where: 'active' })
export class ScenarioRuleSetEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: number;

  @Column('text')
  version!: string;

  /** As `parseRules` reads it. */
  @Column('jsonb')
  rules!: unknown;

  /** In force; true of one version at most. */
  @Column('boolean', { default: false })
  active!: boolean;

  @CreateDateColumn({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;
}
