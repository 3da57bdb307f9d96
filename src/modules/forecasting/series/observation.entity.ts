import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { SeriesEntity } from './series.entity.js';

/** The figure of one period from one day on: a later vintage is added to earlier ones and never replaces them. */
@Entity('series_observation')
@Index('series_observation_by_batch', ['batchId'], { where: 'batch_id IS NOT NULL' })
@Check(
  'series_observation_period_check',
  `period ~ '^[12][0-9]{3}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?|Q[1-4])?$'`,
)
@Check('series_observation_value_check', `value <> 'NaN'`)
export class ObservationEntity {
  @ForeignKey(() => SeriesEntity, { name: 'series_observation_series_fkey', onDelete: 'CASCADE' })
  @PrimaryColumn('bigint', { name: 'series_id', primaryKeyConstraintName: 'series_observation_pkey' })
  seriesId!: number;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'series_observation_pkey' })
  period!: string;

  /** The day in Korea from which it was known. */
  @PrimaryColumn('date', { name: 'known_from', primaryKeyConstraintName: 'series_observation_pkey' })
  knownFrom!: string;

  /** Null where the figure was withdrawn on that day. */
  @Column('numeric', { precision: 25, scale: 10, nullable: true })
  value!: string | null;

  /** The import that brought it; null when it came another way. */
  @ForeignKey('import_batch', { name: 'series_observation_batch_fkey', onDelete: 'CASCADE' })
  @Column('bigint', { name: 'batch_id', nullable: true })
  batchId!: number | null;
}
