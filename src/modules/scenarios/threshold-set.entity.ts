import { Column, CreateDateColumn, Entity, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** A version of the thresholds that rules ask for by name. */
@Entity('threshold_set')
@Unique('threshold_set_version_key', ['version'])
@Index('threshold_set_active_key', ['active'], { unique: true, where: 'active' })
export class ThresholdSetEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: number;

  @Column('text')
  version!: string;

  @Column('jsonb')
  thresholds!: Readonly<Record<string, number>>;

  /** What they were computed from, or `defaults`. */
  @Column('text')
  origin!: string;

  /** In force; true of one version at most. */
  @Column('boolean', { default: false })
  active!: boolean;

  @CreateDateColumn({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;
}
