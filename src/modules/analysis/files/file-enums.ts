import { enumType } from '../../../platform/graphql/index.js';
import type { FileKind } from '../work/index.js';
import type { FileState } from './analysis-file.entity.js';

export const FileKindEnum = enumType<FileKind>('AnalysisFileKind', 'What a file holds.', {
  TABLE: 'Rows and columns: CSV, XLSX or Parquet.',
  IMAGE: 'A photograph of a document: JPEG, PNG or WebP, at most 20,000,000 bytes.',
});
export const FileStateEnum = enumType<Exclude<FileState, 'DELETED'>>('AnalysisFileState', 'Where a file stands.', {
  AWAITING_UPLOAD: 'Announced; it has not come. It is forgotten a day after `uploadExpiresAt`.',
  RECEIVING: 'It is coming in.',
  STORED: 'It is kept, and never changes.',
});
