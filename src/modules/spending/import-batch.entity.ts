import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';

export type ImportKind = 'QUARTERLY_SPENDING';
export type ImportState = 'COMMITTED' | 'UNDONE';
export type ImportEncoding = 'UTF-8' | 'CP949';

/** One file that was imported, whole. */
@Entity('import_batch')
@Index('import_batch_file_key', ['institutionId', 'kind', 'sha256'], { unique: true, where: `state = 'COMMITTED'` })
@Check('import_batch_kind_check', `kind IN ('QUARTERLY_SPENDING')`)
@Check('import_batch_sha256_check', `length(sha256) = 32`)
@Check('import_batch_encoding_check', `encoding IN ('UTF-8', 'CP949')`)
@Check('import_batch_state_check', `state IN ('COMMITTED', 'UNDONE')`)
@Check('import_batch_rows_check', `rows_accepted + rows_rejected = rows_read`)
export class ImportBatchEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: number;

  @ForeignKey('institution', { name: 'import_batch_institution_fkey' })
  @Column('bigint', { name: 'institution_id' })
  institutionId!: number;

  @Column('text')
  kind!: ImportKind;

  @Column('text', { name: 'file_name' })
  fileName!: string;

  @Column('bytea')
  sha256!: Buffer;

  @Column('text')
  encoding!: ImportEncoding;

  @Column('text')
  state!: ImportState;

  /** Accepted plus rejected. */
  @Column('bigint', { name: 'rows_read', default: 0 })
  rowsRead!: number;

  @Column('bigint', { name: 'rows_accepted', default: 0 })
  rowsAccepted!: number;

  @Column('bigint', { name: 'rows_rejected', default: 0 })
  rowsRejected!: number;

  @Column('text', { array: true, default: '{}' })
  quarters!: string[];

  /** Who imported it; null for the command line. */
  @ForeignKey('account', { name: 'import_batch_account_fkey' })
  @Column('bigint', { name: 'account_id', nullable: true })
  accountId!: number | null;

  @Column('timestamptz', { name: 'started_at' })
  startedAt!: Date;

  @Column('timestamptz', { name: 'finished_at', nullable: true })
  finishedAt!: Date | null;
}
