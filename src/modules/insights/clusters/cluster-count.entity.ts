import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** Figures of an institution's clusters in its newest quarter that may be shown. */
@Entity('spending_cluster_count')
export class SpendingClusterCountEntity {
  @ForeignKey('institution', { name: 'spending_cluster_count_institution_fkey' })
  @PrimaryColumn('bigint', { name: 'institution_id', primaryKeyConstraintName: 'spending_cluster_count_pkey' })
  institutionId!: number;

  /** Identifies the quarter's batches and the model. When it changes, clusters are counted again. */
  @Column('text')
  mark!: string;

  @Column('char', { length: 6 })
  quarter!: string;

  @Column('text', { name: 'model_version' })
  modelVersion!: string;

  /** By cluster, rounded as shown; null for one with too few people. Nothing else of them is stored. */
  @Column('jsonb')
  groups!: unknown;

  @Column('timestamptz', { name: 'counted_at' })
  countedAt!: Date;
}
