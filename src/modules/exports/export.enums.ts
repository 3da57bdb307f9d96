import { enumType } from '../../platform/graphql/index.js';
import type { PersonalData } from '../../platform/outgoing/index.js';
import type { ExportPhase } from './export-progress.js';
import type { ExportState } from './export.entity.js';
import type { ExportFormat, ExportKind } from './export-kinds.js';

export const ExportKindEnum = enumType<ExportKind>('ExportKind', 'Which rows of the institution are taken out.', {
  CUSTOMERS: 'Its customers.',
  LOANS: 'Its loans, as the books stand, with the number and name of the customer.',
  QUARTERS: 'Card spending by customer and quarter, in the 55 columns in which it comes in.',
  AUDIT: 'Its audit trail.',
});
export const ExportFormatEnum = enumType<ExportFormat>('ExportFormat', 'What the file is.', {
  CSV: 'Comma separated lines in UTF-8 that end in CRLF. A text that a spreadsheet would run as a formula is preceded by an apostrophe; columns of numbers, days and moments are written as they are, so that numbers stay numbers, negative ones too.',
  PARQUET: 'Apache Parquet, with numbers, days and moments as such, and texts as they are.',
});
export const ExportPersonalDataEnum = enumType<PersonalData>(
  'ExportPersonalData',
  'How much personal data is in the file.',
  {
    MASKED:
      'Masked as on screens: names, addresses of all kinds and phone numbers shown in part; dates of birth, words of people and network addresses hidden.',
    WHOLE: 'Whole. It needs a purpose, which the audit trail keeps with each download.',
  },
);
export const ExportStateEnum = enumType<ExportState>('ExportState', 'Where an export stands.', {
  QUEUED: 'It waits for a worker, or to be tried again after an attempt that failed.',
  RUNNING: 'A worker writes it; `exportProgress` follows it.',
  READY: 'The file can be taken until `expiresAt`.',
  FAILED: 'There is no file; `failure` says why and what to do.',
  CANCELLED: 'It was cancelled before it ended.',
  EXPIRED: 'Its time is over, and the file is removed.',
});
export const ExportPhaseEnum = enumType<ExportPhase>('ExportPhase', 'What a worker is at.', {
  WRITING: 'Rows are written.',
  ENDED: 'It has ended: `export` says how.',
});
