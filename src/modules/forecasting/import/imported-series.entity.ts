import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { SeriesEntity } from '../series/index.js';

/** A series that a batch named, whether or not the batch changed it. */
@Entity('imported_series')
@Index('imported_series_by_series', ['seriesId'])
export class ImportedSeriesEntity {
  @ForeignKey('import_batch', { name: 'imported_series_batch_fkey', onDelete: 'CASCADE' })
  @PrimaryColumn('bigint', { name: 'batch_id', primaryKeyConstraintName: 'imported_series_pkey' })
  batchId!: number;

  @ForeignKey(() => SeriesEntity, { name: 'imported_series_series_fkey', onDelete: 'CASCADE' })
  @PrimaryColumn('bigint', { name: 'series_id', primaryKeyConstraintName: 'imported_series_pkey' })
  seriesId!: number;

  /** The first line that names it. */
  @Column('integer', { name: 'line_number' })
  lineNumber!: number;

  /** Whether the batch began the series. */
  @Column('boolean', { name: 'is_new' })
  isNew!: boolean;
}
