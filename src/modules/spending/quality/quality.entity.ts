import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { QualityFigures } from './quality-figures.js';

/** The quality of the lines of one quarter when their file was checked. */
@Entity('import_quality')
export class ImportQualityEntity {
  @ForeignKey('import_batch', { name: 'import_quality_batch_fkey', onDelete: 'CASCADE' })
  @PrimaryColumn('bigint', { name: 'batch_id', primaryKeyConstraintName: 'import_quality_pkey' })
  batchId!: number;

  @PrimaryColumn('char', { length: 6, primaryKeyConstraintName: 'import_quality_pkey' })
  quarter!: string;

  @Column('jsonb')
  figures!: QualityFigures;
}

/** The quality of the rows in force of one quarter. */
@Entity('quarter_quality')
export class QuarterQualityEntity {
  @ForeignKey('institution', { name: 'quarter_quality_institution_fkey' })
  @PrimaryColumn('bigint', { name: 'institution_id', primaryKeyConstraintName: 'quarter_quality_pkey' })
  institutionId!: number;

  @PrimaryColumn('char', { length: 6, primaryKeyConstraintName: 'quarter_quality_pkey' })
  quarter!: string;

  /** Names the batches in force that it was measured on, and those of the previous quarter. */
  @Column('text')
  mark!: string;

  @Column('jsonb')
  figures!: QualityFigures;

  @Column('timestamptz', { name: 'measured_at' })
  measuredAt!: Date;
}
