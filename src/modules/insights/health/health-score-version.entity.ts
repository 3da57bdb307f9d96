import { Check, Column, CreateDateColumn, Entity, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** A version of the weights and points of the health score. Versions do not change; another is put in force instead. */
@Entity('health_score_version')
@Unique('health_score_version_version_key', ['version'])
@Index('health_score_version_active_key', ['active'], { unique: true, where: 'active' })
@Check('health_score_version_version_check', `version <> ''`)
export class HealthScoreVersionEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: number;

  @Column('text')
  version!: string;

  /** As `parseHealthScale` reads it. */
  @Column('jsonb')
  scale!: unknown;

  /** In force; true of one version at most. */
  @Column('boolean', { default: false })
  active!: boolean;

  @CreateDateColumn({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;
}
