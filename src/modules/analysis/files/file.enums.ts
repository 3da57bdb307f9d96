import { enumType } from '../../../platform/graphql/index.js';
import type { FileKind, ImagePurpose } from '../work/index.js';
import type { FileState } from './analysis-file.entity.js';

export const FileKindEnum = enumType<FileKind>('AnalysisFileKind', 'What a file holds.', {
  TABLE: 'Rows and columns: CSV, XLSX or Parquet.',
  IMAGE: 'A photograph: JPEG, PNG or WebP, at most 20,000,000 bytes.',
});
export const ImagePurposeEnum = enumType<ImagePurpose>('ImagePurpose', 'What an image is inspected for.', {
  DOCUMENT: 'As a photograph of a document: whether it can be read, and what is wrong with it.',
  DEFECT:
    'Defects of a thing, by the model that the institution trained on photographs of good ones and put in service (`IMAGE_DEFECT`). Without one the analysis fails with `NO_MODEL`.',
});
export const FileStateEnum = enumType<Exclude<FileState, 'DELETED'>>('AnalysisFileState', 'Where a file stands.', {
  AWAITING_UPLOAD: 'Announced; it has not come. It is forgotten a day after `uploadExpiresAt`.',
  RECEIVING: 'It is coming in.',
  STORED: 'It is kept, and never changes.',
});
