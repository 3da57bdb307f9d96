import { registerEnumType } from 'type-graphql';
import type { DocumentKind, DocumentState, TextFailure, TextState } from './document.entity.js';
import type { PhotographProblem } from './photograph-problem.js';

type Names<Name extends string> = { readonly [Each in Name]: Each };

export const DocumentKindEnum: Names<DocumentKind> = {
  INCOME_PROOF: 'INCOME_PROOF',
  EMPLOYMENT_PROOF: 'EMPLOYMENT_PROOF',
  IDENTITY: 'IDENTITY',
  PROPERTY_REGISTER: 'PROPERTY_REGISTER',
  LOAN_STATEMENT: 'LOAN_STATEMENT',
  OTHER: 'OTHER',
};
registerEnumType(DocumentKindEnum, {
  name: 'DocumentKind',
  description: 'What a paper shows.',
  valuesConfig: {
    INCOME_PROOF: { description: 'What somebody earns (소득금액증명, 원천징수영수증).' },
    EMPLOYMENT_PROOF: { description: 'That somebody is employed (재직증명서, 건강보험자격득실확인서).' },
    IDENTITY: { description: 'Who somebody is (신분증).' },
    PROPERTY_REGISTER: { description: 'Whose a property is and what lies on it (등기사항전부증명서).' },
    LOAN_STATEMENT: { description: 'What is owed elsewhere (부채증명서, 대출잔액증명서).' },
    OTHER: { description: 'Anything else.' },
  },
});

export const DocumentStatusEnum: Names<Exclude<DocumentState, 'DELETED'>> = {
  AWAITING_UPLOAD: 'AWAITING_UPLOAD',
  RECEIVING: 'RECEIVING',
  STORED: 'STORED',
};
registerEnumType(DocumentStatusEnum, {
  name: 'DocumentStatus',
  description: 'Where a paper stands.',
  valuesConfig: {
    AWAITING_UPLOAD: {
      description: 'Announced; its file has not come. It is forgotten a day after `uploadExpiresAt`.',
    },
    RECEIVING: { description: 'Its file is coming in.' },
    STORED: { description: 'Its file is kept.' },
  },
});

export const DocumentTextStatusEnum: Names<TextState> = {
  PENDING: 'PENDING',
  EXTRACTED: 'EXTRACTED',
  EMPTY: 'EMPTY',
  FAILED: 'FAILED',
  NOT_APPLICABLE: 'NOT_APPLICABLE',
};
registerEnumType(DocumentTextStatusEnum, {
  name: 'DocumentTextStatus',
  description: 'Whether the text of a paper could be read.',
  valuesConfig: {
    PENDING: { description: 'It is about to be read.' },
    EXTRACTED: { description: '`text` is what the file says.' },
    EMPTY: { description: 'The file holds no text: its pages are pictures.' },
    FAILED: { description: 'It could not be read; `textFailure` says why.' },
    NOT_APPLICABLE: { description: 'The file is a picture. Pictures are not read.' },
  },
});

export const DocumentTextFailureEnum: Names<TextFailure> = {
  ENCRYPTED: 'ENCRYPTED',
  MALFORMED: 'MALFORMED',
  TOO_COMPLEX: 'TOO_COMPLEX',
  FILE_MISSING: 'FILE_MISSING',
  INTERRUPTED: 'INTERRUPTED',
};
registerEnumType(DocumentTextFailureEnum, {
  name: 'DocumentTextFailure',
  description: 'Why the text of a paper could not be read.',
  valuesConfig: {
    ENCRYPTED: { description: 'The file asks for a password.' },
    MALFORMED: { description: 'The file is broken.' },
    TOO_COMPLEX: { description: 'Reading it takes more time or memory than any ordinary paper.' },
    FILE_MISSING: { description: 'The store has lost the file.' },
    INTERRUPTED: { description: 'Nobody came to the end of reading it within six hours.' },
  },
});

export const PhotographProblemEnum: Names<PhotographProblem> = {
  BLUR: 'BLUR',
  LOW_RESOLUTION: 'LOW_RESOLUTION',
  CUT: 'CUT',
  GLARE: 'GLARE',
  UNREADABLE: 'UNREADABLE',
};
registerEnumType(PhotographProblemEnum, {
  name: 'DocumentPhotographProblem',
  description: 'Why a better photograph of a paper is asked for.',
  valuesConfig: {
    BLUR: { description: 'It is blurred.' },
    LOW_RESOLUTION: { description: 'It has too few pixels.' },
    CUT: { description: 'An edge of the paper is cut off.' },
    GLARE: { description: 'A reflection covers part of the paper.' },
    UNREADABLE: { description: 'The picture is damaged, or too small for anything to be read in it.' },
  },
});
