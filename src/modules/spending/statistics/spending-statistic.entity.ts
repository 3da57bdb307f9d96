import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { StatisticFigures } from './statistic-figures.js';

/** What all customers of an institution spent in a quarter, counted from the rows in force. */
@Entity('spending_statistic')
export class SpendingStatisticEntity {
  @ForeignKey('institution', { name: 'spending_statistic_institution_fkey' })
  @PrimaryColumn('bigint', { name: 'institution_id', primaryKeyConstraintName: 'spending_statistic_pkey' })
  institutionId!: number;

  @PrimaryColumn('char', { length: 6, primaryKeyConstraintName: 'spending_statistic_pkey' })
  quarter!: string;

  /** Names the batches in force that it was counted from. */
  @Column('text')
  mark!: string;

  @Column('jsonb')
  figures!: StatisticFigures;

  @Column('timestamptz', { name: 'counted_at' })
  countedAt!: Date;
}
