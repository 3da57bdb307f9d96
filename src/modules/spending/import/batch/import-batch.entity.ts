import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { ExpectationResult, ImportOverride } from '../../expectations/index.js';
import { ImportFileEntity } from './import-batch-file.entity.js';
import type { ImportWarning } from './import-warning.js';

export type ImportKind = 'QUARTERLY_SPENDING' | 'CUSTOMERS' | 'LOANS' | 'REPAYMENTS' | 'SERIES' | 'PRODUCTS';
/** PENDING: nothing is known yet. CHECKED: what it would do is known. FAILED: it could not even be checked. */
export type ImportState = 'PENDING' | 'CHECKED' | 'COMMITTED' | 'UNDONE' | 'FAILED';
export type ImportEncoding = 'UTF-8' | 'CP949';
/** What to do with rows whose customer and quarter are already loaded, with other figures. */
export type ExistingRows = 'KEEP' | 'REPLACE';
/** What a worker is to do with a batch. */
export type ImportTask = 'CHECK' | 'LOAD' | 'UNDO';

/** Why a task failed: the problems of a refusal, for people and for programs. */
export interface ImportFailure {
  readonly task: ImportTask;
  readonly problems: readonly {
    readonly code: string;
    readonly message: { readonly ko: string; readonly en: string };
  }[];
}

/** One file that was imported, whole, or only checked. */
@Entity('import_batch')
@Index('import_batch_file_key', ['institutionId', 'kind', 'sha256'], { unique: true, where: `state = 'COMMITTED'` })
@Index('import_batch_file_of_all_key', ['kind', 'sha256'], {
  unique: true,
  where: `state = 'COMMITTED' AND institution_id IS NULL`,
})
@Index('import_batch_task', ['id'], { where: 'task IS NOT NULL' })
@Check(
  'import_batch_kind_check',
  `kind IN ('QUARTERLY_SPENDING', 'CUSTOMERS', 'LOANS', 'REPAYMENTS', 'SERIES', 'PRODUCTS')`,
)
@Check('import_batch_owner_check', `institution_id IS NOT NULL OR kind = 'SERIES'`)
@Check('import_batch_sha256_check', `length(sha256) = 32`)
@Check('import_batch_encoding_check', `encoding IN ('UTF-8', 'CP949')`)
@Check('import_batch_state_check', `state IN ('PENDING', 'CHECKED', 'COMMITTED', 'UNDONE', 'FAILED')`)
@Check('import_batch_existing_check', `existing IN ('KEEP', 'REPLACE')`)
@Check('import_batch_task_check', `task IN ('CHECK', 'LOAD', 'UNDO')`)
@Check('import_batch_rows_check', `rows_accepted + rows_rejected = rows_read`)
@Check('import_batch_parts_check', `rows_new + rows_changed + rows_unchanged = rows_accepted`)
export class ImportBatchEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: number;

  @ForeignKey('institution', { name: 'import_batch_institution_fkey' })
  /** Null for series that all may read. */
  @Column('bigint', { name: 'institution_id', nullable: true })
  institutionId!: number | null;

  @Column('text')
  kind!: ImportKind;

  @Column('text', { name: 'file_name' })
  fileName!: string;

  @Column('bytea')
  sha256!: Buffer;

  /** Null until the file was checked. */
  @Column('text', { nullable: true })
  encoding!: ImportEncoding | null;

  @Column('text')
  state!: ImportState;

  @Column('text', { default: 'KEEP' })
  existing!: ExistingRows;

  /** Names of the file's columns, in its order. */
  @Column('text', { array: true, default: '{}' })
  header!: string[];

  /** What is odd about accepted lines. */
  @Column('jsonb', { default: [] })
  warnings!: ImportWarning[];

  /** Accepted plus rejected. */
  @Column('bigint', { name: 'rows_read', default: 0 })
  rowsRead!: number;

  /** New plus changed plus unchanged. */
  @Column('bigint', { name: 'rows_accepted', default: 0 })
  rowsAccepted!: number;

  @Column('bigint', { name: 'rows_rejected', default: 0 })
  rowsRejected!: number;

  @Column('bigint', { name: 'rows_new', default: 0 })
  rowsNew!: number;

  @Column('bigint', { name: 'rows_changed', default: 0 })
  rowsChanged!: number;

  @Column('bigint', { name: 'rows_unchanged', default: 0 })
  rowsUnchanged!: number;

  @Column('text', { array: true, default: '{}' })
  quarters!: string[];

  /** For customers, loans and repayments: what was done to rows, and a digest of it. */
  @Column('jsonb', { nullable: true })
  effects!: object | null;

  /** The raw file; null for one that was not kept. */
  @ForeignKey(() => ImportFileEntity, { name: 'import_batch_file_fkey' })
  @Column('bigint', { name: 'file_id', nullable: true })
  fileId!: number | null;

  /** Ascending in the order in which batches were loaded. */
  @Column('bigint', { name: 'load_number', nullable: true })
  loadNumber!: number | null;

  /** Grows with each row that was corrected and loaded after the file. */
  @Column('integer', { default: 0 })
  revision!: number;

  /** Until when the rows it replaced are kept. */
  @Column('timestamptz', { name: 'undo_until', nullable: true })
  undoUntil!: Date | null;

  @Column('timestamptz', { name: 'undone_at', nullable: true })
  undoneAt!: Date | null;

  /** The waiting or running task; null when there is none. */
  @Column('text', { nullable: true })
  task!: ImportTask | null;

  /** Counts tasks; each has its own stream of progress. */
  @Column('integer', { name: 'task_number', default: 0 })
  taskNumber!: number;

  /** Counts the workers that began the task: more than one when a worker died. */
  @Column('integer', { name: 'task_attempts', default: 0 })
  taskAttempts!: number;

  /** Whether somebody cancelled the task. */
  @Column('boolean', { name: 'cancel_requested', default: false })
  cancelRequested!: boolean;

  /** Who requested the last task; null for the command line. */
  @ForeignKey('account', { name: 'import_batch_task_account_fkey' })
  @Column('bigint', { name: 'task_account_id', nullable: true })
  taskAccountId!: number | null;

  @Column('jsonb', { nullable: true })
  failure!: ImportFailure | null;

  /** Grows with each correction that is made before the batch is loaded. */
  @Column('integer', { default: 0 })
  corrections!: number;

  /** What it was when the file was last read. */
  @Column('integer', { name: 'corrections_read', default: 0 })
  correctionsRead!: number;

  /** What was expected of the file when it was last read, and whether it was met. */
  @Column('jsonb', { default: [] })
  expectations!: ExpectationResult[];

  /** Which expectations it need not meet, and who said so: as requested until it is loaded, then as needed. */
  @Column('jsonb', { nullable: true })
  override!: ImportOverride | null;

  /** Who imported it; null for the command line. */
  @ForeignKey('account', { name: 'import_batch_account_fkey' })
  @Column('bigint', { name: 'account_id', nullable: true })
  accountId!: number | null;

  @Column('timestamptz', { name: 'started_at' })
  startedAt!: Date;

  @Column('timestamptz', { name: 'finished_at', nullable: true })
  finishedAt!: Date | null;
}
