import { enumType } from '../../../platform/graphql/index.js';
import type { FileKind, FileState } from './analysis-file.entity.js';

export const FileKindEnum = enumType<FileKind>('AnalysisFileKind', 'What a file holds.', {
  TABLE: 'Rows and columns: CSV, XLSX or Parquet.',
});
export const FileStateEnum = enumType<Exclude<FileState, 'DELETED'>>('AnalysisFileState', 'Where a file stands.', {
  AWAITING_UPLOAD: 'Announced; it has not come. It is forgotten a day after `uploadExpiresAt`.',
  RECEIVING: 'It is coming in.',
  STORED: 'It is kept, and never changes.',
});
