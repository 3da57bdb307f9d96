import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { StoredAccount } from '../servicing/index.js';
import { LoanEntity } from '../loans/index.js';

/** A loan that a batch added to the books, or on which it booked repayments. */
@Entity('imported_loan')
@Index('imported_loan_by_loan', ['loanId'])
export class ImportedLoanEntity {
  @ForeignKey('import_batch', { name: 'imported_loan_batch_fkey', onDelete: 'CASCADE' })
  @PrimaryColumn('bigint', { name: 'batch_id', primaryKeyConstraintName: 'imported_loan_pkey' })
  batchId!: number;

  @ForeignKey(() => LoanEntity, { name: 'imported_loan_loan_fkey', onDelete: 'CASCADE' })
  @PrimaryColumn('bigint', { name: 'loan_id', primaryKeyConstraintName: 'imported_loan_pkey' })
  loanId!: number;

  /** The first line about it. */
  @Column('integer', { name: 'line_number' })
  lineNumber!: number;

  /** Its books before the import; null for a new loan. */
  @Column('jsonb', { nullable: true })
  before!: object | null;

  /** Its account after the import: a different one means that something was booked since. */
  @Column('jsonb', { name: 'account_after', nullable: true })
  accountAfter!: StoredAccount | null;

  /** The last posting before the import; 0 for none. */
  @Column('bigint', { name: 'posted_before' })
  postedBefore!: number;

  /** The last posting of the import; 0 for none. */
  @Column('bigint', { name: 'posted_to' })
  postedTo!: number;
}
