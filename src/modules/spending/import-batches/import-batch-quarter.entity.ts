import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { CustomerQuarterEntity } from '../quarters/index.js';
import { ImportBatchEntity } from '../import/index.js';

/** What a batch loaded for one quarter. Sums are of the total use, in thousand won a month. */
@Entity('import_batch_quarter')
export class ImportBatchQuarterEntity {
  @ForeignKey(() => ImportBatchEntity, { name: 'import_batch_quarter_batch_fkey', onDelete: 'CASCADE' })
  @PrimaryColumn('bigint', { name: 'batch_id', primaryKeyConstraintName: 'import_batch_quarter_pkey' })
  batchId!: number;

  @PrimaryColumn('char', { length: 6, primaryKeyConstraintName: 'import_batch_quarter_pkey' })
  quarter!: string;

  @Column('bigint', { name: 'rows_new', default: 0 })
  rowsNew!: number;

  @Column('bigint', { name: 'rows_changed', default: 0 })
  rowsChanged!: number;

  @Column('bigint', { name: 'rows_unchanged', default: 0 })
  rowsUnchanged!: number;

  /** Refused lines whose own quarter could be read. */
  @Column('bigint', { name: 'rows_rejected', default: 0 })
  rowsRejected!: number;

  @Column('bigint', { name: 'new_thousands', default: 0 })
  newThousands!: number;

  @Column('bigint', { name: 'changed_before_thousands', default: 0 })
  changedBeforeThousands!: number;

  @Column('bigint', { name: 'changed_after_thousands', default: 0 })
  changedAfterThousands!: number;

  @Column('bigint', { name: 'unchanged_thousands', default: 0 })
  unchangedThousands!: number;
}

/** Records that a batch replaced or repeated rows of another: the other cannot be undone before it. */
@Entity('import_batch_dependency')
@Index('import_batch_dependency_on', ['onBatchId'])
export class ImportBatchDependencyEntity {
  @ForeignKey(() => ImportBatchEntity, { name: 'import_batch_dependency_batch_fkey', onDelete: 'CASCADE' })
  @PrimaryColumn('bigint', { name: 'batch_id', primaryKeyConstraintName: 'import_batch_dependency_pkey' })
  batchId!: number;

  @ForeignKey(() => ImportBatchEntity, { name: 'import_batch_dependency_on_fkey', onDelete: 'CASCADE' })
  @PrimaryColumn('bigint', { name: 'on_batch_id', primaryKeyConstraintName: 'import_batch_dependency_pkey' })
  onBatchId!: number;

  @Column('bigint', { name: 'rows_changed' })
  rowsChanged!: number;

  @Column('bigint', { name: 'rows_unchanged' })
  rowsUnchanged!: number;
}

/** A row that a batch replaced, as it was: kept until the batch may no longer be undone. */
@Entity('replaced_quarter')
export class ReplacedQuarterEntity extends CustomerQuarterEntity {
  /** TypeORM needs one name for all parts of a key, and the other parts are inherited. The table uses its own name. */
  @PrimaryColumn('bigint', { name: 'replaced_by', primaryKeyConstraintName: 'customer_quarter_pkey' })
  replacedBy!: number;
}
