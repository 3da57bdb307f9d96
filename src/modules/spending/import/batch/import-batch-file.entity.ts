import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';

export type ImportFileState = 'AWAITING_UPLOAD' | 'RECEIVING' | 'STORED';

/** A raw file as it was uploaded; never changed. Its bytes are in the object store. */
@Entity('import_file')
@Index('import_file_by_institution', ['institutionId', 'id'])
@Check('import_file_name_check', `length(file_name) BETWEEN 1 AND 255`)
@Check('import_file_state_check', `state IN ('AWAITING_UPLOAD', 'RECEIVING', 'STORED')`)
@Check('import_file_sha256_check', `length(sha256) = 32`)
@Check('import_file_stored_check', `state <> 'STORED' OR num_nulls(storage_id, size_bytes, sha256) = 0`)
export class ImportFileEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: number;

  @ForeignKey('institution', { name: 'import_file_institution_fkey' })
  /** Null for series that all may read. */
  @Column('bigint', { name: 'institution_id', nullable: true })
  institutionId!: number | null;

  /** Who uploaded it; null for the command line. */
  @ForeignKey('account', { name: 'import_file_account_fkey' })
  @Column('bigint', { name: 'account_id', nullable: true })
  accountId!: number | null;

  /** For people; never part of a path. */
  @Column('text', { name: 'file_name' })
  fileName!: string;

  @Column('text')
  state!: ImportFileState;

  @Column('text', { name: 'storage_id', nullable: true })
  storageId!: string | null;

  @Column('integer', { default: 0 })
  attempts!: number;

  @Column('timestamptz', { name: 'receiving_since', nullable: true })
  receivingSince!: Date | null;

  @Column('timestamptz', { name: 'upload_expires_at', nullable: true })
  uploadExpiresAt!: Date | null;

  @Column('bigint', { name: 'size_bytes', nullable: true })
  sizeBytes!: number | null;

  @Column('bytea', { nullable: true })
  sha256!: Buffer | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;
}
