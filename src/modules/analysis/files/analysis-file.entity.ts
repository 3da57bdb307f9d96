import { Check, Column, CreateDateColumn, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { FileKind, ImagePurpose } from '../work/index.js';
import type { FileMediaType } from './file-inspector.js';

/** A DELETED file is shown to nobody; its row goes once its bytes are removed. */
export type FileState = 'AWAITING_UPLOAD' | 'RECEIVING' | 'STORED' | 'DELETED';

/** A file that somebody sends to have it analysed. Its bytes are in the object store and never change. */
@Entity('analysis_file')
@Index('analysis_file_by_institution', ['institutionId', 'id'])
@Index('analysis_file_by_customer', ['customerId', 'id'], { where: 'customer_id IS NOT NULL' })
@Index('analysis_file_by_account', ['accountId', 'id'])
@Index('analysis_file_by_content', ['institutionId', 'sha256'], { where: `state = 'STORED'` })
@Index('analysis_file_by_object', ['storageId'], { where: 'storage_id IS NOT NULL' })
@Index('analysis_file_unfinished', ['id'], { where: `state <> 'STORED'` })
@Check('analysis_file_kind_check', `kind IN ('TABLE', 'IMAGE')`)
@Check('analysis_file_purpose_check', `image_purpose IN ('DOCUMENT', 'DEFECT')`)
@Check('analysis_file_purposed_check', `(kind = 'IMAGE') = (image_purpose IS NOT NULL)`)
@Check('analysis_file_state_check', `state IN ('AWAITING_UPLOAD', 'RECEIVING', 'STORED', 'DELETED')`)
@Check('analysis_file_name_check', `length(file_name) BETWEEN 1 AND 255`)
@Check('analysis_file_announced_check', `announced_bytes > 0`)
@Check(
  'analysis_file_stored_check',
  `state <> 'STORED' OR num_nulls(storage_id, media_type, size_bytes, sha256, uploaded_at) = 0`,
)
export class AnalysisFileEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: number;

  @ForeignKey('institution', { name: 'analysis_file_institution_fkey' })
  @Column('bigint', { name: 'institution_id' })
  institutionId!: number;

  /** The customer who sent it; null for staff. */
  @ForeignKey('customer', { name: 'analysis_file_customer_fkey' })
  @Column('bigint', { name: 'customer_id', nullable: true })
  customerId!: number | null;

  /** The account that began the upload. */
  @ForeignKey('account', { name: 'analysis_file_account_fkey' })
  @Column('bigint', { name: 'account_id' })
  accountId!: number;

  @Column('text')
  kind!: FileKind;

  /** What an image is inspected for; null for a table. */
  @Column('text', { name: 'image_purpose', nullable: true })
  imagePurpose!: ImagePurpose | null;

  /** As the sender calls it: shown, and never part of a path. */
  @Column('text', { name: 'file_name' })
  fileName!: string;

  @Column('text')
  state!: FileState;

  /** What the sender announced about the file before it arrived. */
  @Column('bigint', { name: 'announced_bytes' })
  announcedBytes!: number;

  @Column('bytea', { name: 'announced_sha256', nullable: true })
  announcedSha256!: Buffer | null;

  @Column('timestamptz', { name: 'upload_expires_at' })
  uploadExpiresAt!: Date;

  /** Uploads begun so far. Only the upload with this number may finish. */
  @Column('integer', { default: 0 })
  attempts!: number;

  @Column('timestamptz', { name: 'receiving_since', nullable: true })
  receivingSince!: Date | null;

  /** Where the bytes are; during an upload, where they will be. Files with the same bytes share an object. */
  @Column('text', { name: 'storage_id', nullable: true })
  storageId!: string | null;

  /** By its first bytes, whatever name or header it came with. */
  @Column('text', { name: 'media_type', nullable: true })
  mediaType!: FileMediaType | null;

  @Column('bigint', { name: 'size_bytes', nullable: true })
  sizeBytes!: number | null;

  @Column('bytea', { nullable: true })
  sha256!: Buffer | null;

  @CreateDateColumn({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'uploaded_at', nullable: true })
  uploadedAt!: Date | null;
}
