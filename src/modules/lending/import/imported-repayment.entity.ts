import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { RepaymentEntity } from '../repayments/index.js';

/** A repayment imported from a file, by the institution's own number. */
@Entity('imported_repayment')
@Index('imported_repayment_by_batch', ['batchId'])
@Index('imported_repayment_by_repayment', ['repaymentId'])
export class ImportedRepaymentEntity {
  @ForeignKey('institution', { name: 'imported_repayment_institution_fkey' })
  @PrimaryColumn('bigint', { name: 'institution_id', primaryKeyConstraintName: 'imported_repayment_pkey' })
  institutionId!: number;

  @PrimaryColumn('text', { name: 'repayment_number', primaryKeyConstraintName: 'imported_repayment_pkey' })
  repaymentNumber!: string;

  @ForeignKey('import_batch', { name: 'imported_repayment_batch_fkey', onDelete: 'CASCADE' })
  @Column('bigint', { name: 'batch_id' })
  batchId!: number;

  @ForeignKey(() => RepaymentEntity, { name: 'imported_repayment_repayment_fkey', onDelete: 'CASCADE' })
  @Column('bigint', { name: 'repayment_id' })
  repaymentId!: number;

  @Column('integer', { name: 'line_number' })
  lineNumber!: number;
}
