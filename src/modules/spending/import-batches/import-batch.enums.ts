import type { ExistingRows, ImportTask, ImportFileState } from '../import/index.js';
import type { ImportPhase } from './import-batch-progress.js';
import { enumOf } from '../../../platform/graphql/index.js';

const existing: Record<ExistingRows, readonly [ExistingRows, string]> = {
  KEEP: ['KEEP', 'What is loaded stays: a row with other figures is refused as DUPLICATE_KEY.'],
  REPLACE: ['REPLACE', 'A row with other figures replaces the loaded one, which comes back on undo.'],
};
export const ExistingRowsEnum = enumOf(
  'ExistingRows',
  'What to do with rows whose customer and quarter are already loaded. Equal rows are accepted and change nothing.',
  existing,
);

const tasks: Record<ImportTask, readonly [ImportTask, string]> = {
  CHECK: ['CHECK', 'The file is checked, and nothing is loaded.'],
  LOAD: ['LOAD', 'The file is loaded.'],
  UNDO: ['UNDO', 'The import is undone.'],
};
export const ImportTaskEnum = enumOf('ImportTask', 'What a worker does with an import.', tasks);

const phases: Record<ImportPhase, readonly [ImportPhase, string]> = {
  READING: ['READING', 'Lines are read and checked.'],
  STORING: ['STORING', 'All lines are read; rows are being stored or undone.'],
  ENDED: ['ENDED', 'It is over; `batch` is the import as it is now, and its `failure` says whether it went wrong.'],
};
export const ImportPhaseEnum = enumOf('ImportPhase', 'How far a worker is with an import.', phases);

const files: Record<ImportFileState, readonly [ImportFileState, string]> = {
  AWAITING_UPLOAD: ['AWAITING_UPLOAD', 'Announced; it has not arrived yet.'],
  RECEIVING: ['RECEIVING', 'It is being received.'],
  STORED: ['STORED', 'It is stored as it was sent.'],
};
export const ImportFileStateEnum = enumOf('ImportFileState', 'The state of a raw file.', files);
