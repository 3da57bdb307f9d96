import { Check, Column, CreateDateColumn, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import { VersionColumns } from '../versions/index.js';

/** A version of the weights and points of the health score. Versions do not change; another is put in force instead. */
@Entity('health_score_version')
@Index('health_score_version_version_key', ['institutionId', 'version'], { unique: true })
@Index('health_score_version_shipped_version_key', ['version'], { unique: true, where: 'institution_id IS NULL' })
@Index('health_score_version_active_key', ['institutionId'], { unique: true, where: 'active' })
@Index('health_score_version_shipped_key', ['active'], { unique: true, where: 'active AND institution_id IS NULL' })
@Check(
  'health_score_version_two_check',
  '(institution_id IS NULL) = (proposed_by IS NULL) AND (published_by IS NULL OR published_by <> proposed_by)',
)
@Check('health_score_version_version_check', `version <> ''`)
export class HealthScoreVersionEntity extends VersionColumns {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: number;

  @Column('text')
  version!: string;

  /** As `parseHealthScale` reads it. */
  @Column('jsonb')
  scale!: unknown;

  /** In force; true of one version at most that ships, and of one at most of each institution. */
  @Column('boolean', { default: false })
  active!: boolean;

  @CreateDateColumn({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;
}
