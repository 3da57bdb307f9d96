import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** What may be told of an institution's clusters in its newest quarter. */
@Entity('spending_cluster_count')
export class SpendingClusterCountEntity {
  @ForeignKey('institution', { name: 'spending_cluster_count_institution_fkey' })
  @PrimaryColumn('bigint', { name: 'institution_id', primaryKeyConstraintName: 'spending_cluster_count_pkey' })
  institutionId!: number;

  /** Of the quarter's batches and the model: another one means to count again. */
  @Column('text')
  mark!: string;

  @Column('char', { length: 6 })
  quarter!: string;

  @Column('text', { name: 'model_version' })
  modelVersion!: string;

  /** By cluster, rounded as it is told; null for one of too few. Nothing else of them is kept. */
  @Column('jsonb')
  groups!: unknown;

  @Column('timestamptz', { name: 'counted_at' })
  countedAt!: Date;
}
