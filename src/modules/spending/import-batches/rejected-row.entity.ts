import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { ImportBatchEntity } from '../import/index.js';

/** A line of an imported file that was refused, and why. */
@Entity('rejected_row')
@Check('rejected_row_raw_check', `length(raw) <= 4000`)
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

  /** What was found and what is allowed, without words of a language. */
  @Column('text', { nullable: true })
  detail!: string | null;

  /** The line, or its beginning. */
  @Column('text')
  raw!: string;

  /** The quarter of the line, where it could be read. */
  @Column('char', { length: 6, nullable: true })
  quarter!: string | null;

  /** When it was corrected and loaded: since then it counts as accepted. */
  @Column('timestamptz', { name: 'fixed_at', nullable: true })
  fixedAt!: Date | null;

  @ForeignKey('account', { name: 'rejected_row_account_fkey' })
  @Column('bigint', { name: 'fixed_by', nullable: true })
  fixedBy!: number | null;
}
