import { Check, Column, CreateDateColumn, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { MediaType } from './media-type.js';
import type { PhotographProblem } from './photograph-problem.js';

export type DocumentKind =
  | 'INCOME_PROOF'
  | 'EMPLOYMENT_PROOF'
  | 'IDENTITY'
  | 'PROPERTY_REGISTER'
  | 'LOAN_STATEMENT'
  | 'OTHER';
/** DELETED: shown to nobody, and removed as soon as its file is. */
export type DocumentState = 'AWAITING_UPLOAD' | 'RECEIVING' | 'STORED' | 'DELETED';
export type TextState = 'PENDING' | 'EXTRACTED' | 'EMPTY' | 'FAILED' | 'NOT_APPLICABLE';
export type TextFailure = 'ENCRYPTED' | 'MALFORMED' | 'TOO_COMPLEX' | 'FILE_MISSING' | 'INTERRUPTED';

/** What is known about a paper that a customer hands in. Its bytes are in the object store. */
@Entity('document')
@Index('document_by_customer', ['customerId', 'id'])
@Index('document_by_institution', ['institutionId', 'id'])
@Index('document_by_application', ['applicationId', 'id'], { where: 'application_id IS NOT NULL' })
@Index('document_unfinished', ['id'], { where: `status <> 'STORED' OR text_status = 'PENDING'` })
@Check(
  'document_kind_check',
  `kind IN ('INCOME_PROOF', 'EMPLOYMENT_PROOF', 'IDENTITY', 'PROPERTY_REGISTER', 'LOAN_STATEMENT', 'OTHER')`,
)
@Check('document_status_check', `status IN ('AWAITING_UPLOAD', 'RECEIVING', 'STORED', 'DELETED')`)
@Check('document_media_type_check', `media_type IN ('application/pdf', 'image/png', 'image/jpeg')`)
@Check('document_text_status_check', `text_status IN ('PENDING', 'EXTRACTED', 'EMPTY', 'FAILED', 'NOT_APPLICABLE')`)
@Check(
  'document_text_failure_check',
  `text_failure IN ('ENCRYPTED', 'MALFORMED', 'TOO_COMPLEX', 'FILE_MISSING', 'INTERRUPTED')`,
)
@Check(
  'document_photograph_problem_check',
  `photograph_problem IN ('BLUR', 'LOW_RESOLUTION', 'CUT', 'GLARE', 'UNREADABLE')`,
)
@Check('document_file_name_check', `length(file_name) BETWEEN 1 AND 255`)
@Check('document_size_bytes_check', `size_bytes > 0`)
@Check(
  'document_stored_check',
  `status <> 'STORED' OR num_nulls(storage_id, media_type, size_bytes, sha256, text_status, uploaded_at) = 0`,
)
@Check('document_text_check', `(text IS NOT NULL) = (text_status IS NOT DISTINCT FROM 'EXTRACTED')`)
@Check('document_failure_check', `(text_failure IS NOT NULL) = (text_status IS NOT DISTINCT FROM 'FAILED')`)
export class DocumentEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: number;

  @ForeignKey('institution', { name: 'document_institution_fkey' })
  @Column('bigint', { name: 'institution_id' })
  institutionId!: number;

  @ForeignKey('customer', { name: 'document_customer_fkey' })
  @Column('bigint', { name: 'customer_id' })
  customerId!: number;

  /** The application it is for; null for none. */
  @Column('bigint', { name: 'application_id', nullable: true })
  applicationId!: number | null;

  /** The account that began the upload. */
  @ForeignKey('account', { name: 'document_account_fkey' })
  @Column('bigint', { name: 'account_id' })
  accountId!: number;

  @Column('text')
  kind!: DocumentKind;

  /** The name given by the customer: shown, and never part of a path. */
  @Column('text', { name: 'file_name' })
  fileName!: string;

  @Column('text')
  status!: DocumentState;

  /** Where the bytes are or, during an upload, will be. */
  @Column('text', { name: 'storage_id', nullable: true })
  storageId!: string | null;

  /** Uploads that were begun. The number of an upload is its lease to finish. */
  @Column('integer', { default: 0 })
  attempts!: number;

  @Column('timestamptz', { name: 'receiving_since', nullable: true })
  receivingSince!: Date | null;

  @Column('timestamptz', { name: 'upload_expires_at' })
  uploadExpiresAt!: Date;

  /** By its first bytes, whatever name or header it came with. */
  @Column('text', { name: 'media_type', nullable: true })
  mediaType!: MediaType | null;

  @Column('integer', { name: 'size_bytes', nullable: true })
  sizeBytes!: number | null;

  @Column('bytea', { nullable: true })
  sha256!: Buffer | null;

  @Column('text', { name: 'text_status', nullable: true })
  textStatus!: TextState | null;

  @Column('text', { name: 'text_failure', nullable: true })
  textFailure!: TextFailure | null;

  @Column('text', { nullable: true })
  text!: string | null;

  @Column('boolean', { name: 'text_truncated', default: false })
  textTruncated!: boolean;

  /** Why a better photograph was asked for; null when none was. */
  @Column('text', { name: 'photograph_problem', nullable: true })
  photographProblem!: PhotographProblem | null;

  @CreateDateColumn({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'uploaded_at', nullable: true })
  uploadedAt!: Date | null;
}
