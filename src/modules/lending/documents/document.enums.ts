import { enumType } from '../../../platform/graphql/index.js';
import type { DocumentKind, DocumentState, TextFailure, TextState } from './document.entity.js';
import type { PhotographProblem } from './photograph-problem.js';

export const DocumentKindEnum = enumType<DocumentKind>('DocumentKind', 'What a paper shows.', {
  INCOME_PROOF: 'Income (소득금액증명, 원천징수영수증).',
  EMPLOYMENT_PROOF: 'Employment (재직증명서, 건강보험자격득실확인서).',
  IDENTITY: 'Identity (신분증).',
  PROPERTY_REGISTER: 'Who owns a property and the claims on it (등기사항전부증명서).',
  LOAN_STATEMENT: 'What is owed elsewhere (부채증명서, 대출잔액증명서).',
  OTHER: 'Anything else.',
});

export const DocumentStatusEnum = enumType<Exclude<DocumentState, 'DELETED'>>(
  'DocumentStatus',
  'Where a paper stands.',
  {
    AWAITING_UPLOAD: 'Announced; its file has not come. It is deleted a day after `uploadExpiresAt`.',
    RECEIVING: 'Its file is coming in.',
    STORED: 'Its file is kept.',
  },
);

export const DocumentTextStatusEnum = enumType<TextState>(
  'DocumentTextStatus',
  'Whether the text of a paper could be read.',
  {
    PENDING: 'It is waiting to be read.',
    EXTRACTED: '`text` is what the file says.',
    EMPTY: 'The file holds no text: its pages are pictures.',
    FAILED: 'It could not be read; `textFailure` says why.',
    NOT_APPLICABLE: 'The file is a picture. Pictures are not read.',
  },
);

export const DocumentTextFailureEnum = enumType<TextFailure>(
  'DocumentTextFailure',
  'Why the text of a paper could not be read.',
  {
    ENCRYPTED: 'The file asks for a password.',
    MALFORMED: 'The file is broken.',
    TOO_COMPLEX: 'Reading it takes more time or memory than allowed.',
    FILE_MISSING: 'The store has lost the file.',
    INTERRUPTED: 'Reading was not finished within six hours.',
  },
);

export const PhotographProblemEnum = enumType<PhotographProblem>(
  'DocumentPhotographProblem',
  'Why a better photograph of a paper is asked for.',
  {
    BLUR: 'It is blurred.',
    LOW_RESOLUTION: 'It has too few pixels.',
    CUT: 'An edge of the paper is cut off.',
    GLARE: 'A reflection covers part of the paper.',
    UNREADABLE: 'The picture is damaged, or too small to read.',
  },
);
