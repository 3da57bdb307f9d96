import { Column, CreateDateColumn, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** A version of the rules: of one institution, or for all that have none of their own. Versions do not change. */
@Entity('scenario_rule_set')
@Unique('scenario_rule_set_version_key', ['version'])
@Index('scenario_rule_set_active_key', { synchronize: false })
@Index('scenario_rule_set_by_institution', ['institutionId', 'id'])
export class ScenarioRuleSetEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: number;

  @Column('text')
  version!: string;

  /** As `parseRules` reads it. */
  @Column('jsonb')
  rules!: unknown;

  /** Null for those that the program ships. */
  @ForeignKey('institution', { name: 'scenario_rule_set_institution_fkey' })
  @Column('bigint', { name: 'institution_id', nullable: true })
  institutionId!: number | null;

  /** Who wrote them; null for those that the program ships. */
  @ForeignKey('account', { name: 'scenario_rule_set_account_fkey' })
  @Column('bigint', { name: 'account_id', nullable: true })
  accountId!: number | null;

  /** In force; true of one version of an institution at most, and of one of those that ship. */
  @Column('boolean', { default: false })
  active!: boolean;

  @Column('timestamptz', { name: 'activated_at', nullable: true })
  activatedAt!: Date | null;

  @CreateDateColumn({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;
}
