import type { FileKind, ImagePurpose } from '../work/index.js';
import type { FileState } from './analysis-file.entity.js';
import type { FileMediaType } from './file-inspector.js';

/** A file as it is returned. */
export interface FileRow {
  readonly key: number;
  readonly id: string;
  readonly customerKey: number | null;
  readonly kind: FileKind;
  /** Null for a table. */
  readonly imagePurpose: ImagePurpose | null;
  readonly fileName: string;
  readonly state: Exclude<FileState, 'DELETED'>;
  readonly uploadExpiresAt: Date;
  readonly mediaType: FileMediaType | null;
  readonly sizeBytes: number | null;
  readonly sha256: string | null;
  readonly createdAt: Date;
  readonly uploadedAt: Date | null;
}
