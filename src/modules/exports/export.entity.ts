import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { PersonalData } from '../../platform/outgoing/index.js';
import type { Localized } from '../../platform/text.js';
import type { ExportFormat, ExportKind } from './export-kinds.js';

export type ExportState = 'QUEUED' | 'RUNNING' | 'READY' | 'FAILED' | 'CANCELLED' | 'EXPIRED';

/** Why there is no file, and what to do about it. */
export interface ExportFailure {
  readonly code: string;
  readonly message: Localized;
}

/** A file that an administrator asked for, and its own place in the queue. A worker holds it under a lease. */
@Entity('export')
@Index('export_by_institution', ['institutionId', 'id'])
@Index('export_queue', ['readyAt', 'id'], { where: `state IN ('QUEUED', 'RUNNING')` })
@Index('export_objects', ['id'], { where: `cardinality(object_ids) > 0` })
@Check('export_kind_check', `kind IN ('CUSTOMERS', 'LOANS', 'QUARTERS', 'AUDIT')`)
@Check('export_format_check', `format IN ('CSV', 'PARQUET')`)
@Check('export_personal_data_check', `personal_data IN ('MASKED', 'WHOLE')`)
@Check('export_purpose_check', `(personal_data = 'WHOLE') = (purpose IS NOT NULL)`)
@Check('export_state_check', `state IN ('QUEUED', 'RUNNING', 'READY', 'FAILED', 'CANCELLED', 'EXPIRED')`)
@Check('export_lease_check', `(state = 'RUNNING') = (lease_until IS NOT NULL)`)
@Check('export_file_check', `(state = 'READY') = (storage_id IS NOT NULL)`)
@Check('export_failure_check', `(state = 'FAILED') = (failure IS NOT NULL)`)
export class ExportEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: number;

  @ForeignKey('institution', { name: 'export_institution_fkey' })
  @Column('bigint', { name: 'institution_id' })
  institutionId!: number;

  /** Who asked for it. */
  @ForeignKey('account', { name: 'export_account_fkey' })
  @Column('bigint', { name: 'account_id' })
  accountId!: number;

  @Column('text')
  kind!: ExportKind;

  @Column('text')
  format!: ExportFormat;

  @Column('text', { name: 'personal_data' })
  personalData!: PersonalData;

  /** Why personal data is exported whole. */
  @Column('text', { nullable: true })
  purpose!: string | null;

  @Column('boolean', { name: 'byte_order_mark' })
  byteOrderMark!: boolean;

  @Column('text')
  state!: ExportState;

  /** Only the attempt with this number may store a file. */
  @Column('integer', { default: 0 })
  attempts!: number;

  /** From when a worker may take it: later than now after an attempt that failed. */
  @Column('timestamptz', { name: 'ready_at' })
  readyAt!: Date;

  @Column('timestamptz', { name: 'lease_until', nullable: true })
  leaseUntil!: Date | null;

  @Column('boolean', { name: 'cancel_requested', default: false })
  cancelRequested!: boolean;

  @Column('bigint', { name: 'rows_written', default: 0 })
  rowsWritten!: number;

  /** Objects that attempts may have left in the store: each is named here before it is begun, and removed in the end. */
  @Column('text', { name: 'object_ids', array: true, default: () => `'{}'` })
  objectIds!: string[];

  /** The object that holds the file; null while there is none. */
  @Column('text', { name: 'storage_id', nullable: true })
  storageId!: string | null;

  @Column('bigint', { name: 'size_bytes', nullable: true })
  sizeBytes!: number | null;

  @Column('bytea', { nullable: true })
  sha256!: Buffer | null;

  @Column('jsonb', { nullable: true })
  failure!: ExportFailure | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'started_at', nullable: true })
  startedAt!: Date | null;

  @Column('timestamptz', { name: 'finished_at', nullable: true })
  finishedAt!: Date | null;

  /** When the file is removed. */
  @Column('timestamptz', { name: 'expires_at', nullable: true })
  expiresAt!: Date | null;
}
