import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { ImportBatchEntity } from './import-batch.entity.js';

/** A line of an imported file that was not taken, and why. */
@Entity('rejected_row')
@Check('rejected_row_raw_check', `length(raw) <= 1000`)
export class RejectedRowEntity {
  @ForeignKey(() => ImportBatchEntity, { name: 'rejected_row_batch_fkey', onDelete: 'CASCADE' })
  @PrimaryColumn('bigint', { name: 'batch_id', primaryKeyConstraintName: 'rejected_row_pkey' })
  batchId!: number;

  @PrimaryColumn('integer', { name: 'line_number', primaryKeyConstraintName: 'rejected_row_pkey' })
  lineNumber!: number;

  /** The source's name of the column at fault; null when no single one is. */
  @Column('text', { name: 'column_name', nullable: true })
  columnName!: string | null;

  @Column('text')
  code!: string;

  /** How the line began. */
  @Column('text')
  raw!: string;
}
