import type { PersonalData } from '../../platform/outgoing/index.js';
import type { ExportFormat, ExportKind } from './export-kinds.js';
import type { ExportRequest } from './export-record.js';
import type { ExportFailure, ExportState } from './export.entity.js';

/** An export as it is returned. */
export interface ExportRow {
  readonly key: number;
  readonly id: string;
  readonly accountKey: number;
  readonly kind: ExportKind;
  readonly format: ExportFormat;
  readonly personalData: PersonalData;
  readonly purpose: string | null;
  readonly byteOrderMark: boolean;
  readonly state: ExportState;
  readonly attempts: number;
  readonly isCancelRequested: boolean;
  readonly rowsWritten: number;
  readonly storageId: string | null;
  readonly bytes: number | null;
  readonly sha256: string | null;
  readonly failed: ExportFailure | null;
  readonly createdAt: Date;
  readonly startedAt: Date | null;
  readonly finishedAt: Date | null;
  readonly expiresAt: Date | null;
}

/** A file that may be downloaded: what is in it, and whose it is. */
export interface KeptExport {
  readonly institutionId: number;
  readonly storageId: string;
  readonly createdAt: Date;
  readonly request: ExportRequest;
}
