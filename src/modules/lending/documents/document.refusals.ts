import { refuse } from '../../../platform/errors/index.js';
import { DocumentErrorCode } from './document.errors.js';
import type { FileNameProblem } from '../../../platform/file-name.js';

/** Largest file, in bytes: ten pages of A4 scanned in grey. */
export const MAX_DOCUMENT_BYTES = 10 * 1024 * 1024;
/** What a file's own field is called in refusals: it is the body of a request, and no input of GraphQL. */
const DOCUMENT_FILE_FIELD = ['file'];

export const documentNotFound = (field: readonly string[] = ['documentId']): never =>
  refuse(
    DocumentErrorCode.DOCUMENT_NOT_FOUND,
    { ko: '해당 서류를 찾을 수 없습니다.', en: 'There is no such document.' },
    field,
  );

export const documentInUse = (): never =>
  refuse(
    DocumentErrorCode.DOCUMENT_IN_USE,
    { ko: '심사에 제출된 서류는 삭제할 수 없습니다.', en: 'The document was handed in for a decision and stays.' },
    ['documentId'],
  );

export const customerNeeded = (): never =>
  refuse(
    DocumentErrorCode.INVALID_INPUT,
    { ko: 'customerId 또는 applicationId를 보내 주세요.', en: 'Say whose it is: send customerId or applicationId.' },
    ['customerId'],
  );

export const applicationNotFound = (): never =>
  refuse(
    DocumentErrorCode.APPLICATION_NOT_FOUND,
    { ko: '해당 신청을 찾을 수 없습니다.', en: 'There is no such application.' },
    ['applicationId'],
  );

export const applicationClosed = (): never =>
  refuse(
    DocumentErrorCode.APPLICATION_CLOSED,
    { ko: '더 이상 서류를 제출할 수 없는 신청입니다.', en: 'The application takes no more documents.' },
    ['applicationId'],
  );

export const tooManyDocuments = (most: number): never =>
  refuse(
    DocumentErrorCode.TOO_MANY_DOCUMENTS,
    {
      ko: `서류는 최대 ${most}건까지 등록할 수 있습니다. 필요 없는 서류를 삭제해 주세요.`,
      en: `There can be at most ${most} documents. Delete one that is no longer needed.`,
    },
    null,
    { most },
  );

const FILE_NAME_PROBLEMS: Readonly<Record<FileNameProblem, { readonly ko: string; readonly en: string }>> = {
  EMPTY: { ko: '파일 이름을 입력해 주세요.', en: 'The file name is empty.' },
  TOO_LONG: { ko: '파일 이름은 255자 이하여야 합니다.', en: 'The file name has more than 255 characters.' },
  PATH: { ko: '파일 이름에 경로를 넣을 수 없습니다.', en: 'The file name is a path. Send the name alone.' },
  CONTROL: {
    ko: '파일 이름에 보이지 않는 문자를 넣을 수 없습니다.',
    en: 'The file name holds characters that cannot be seen.',
  },
};

export const fileNameRefused = (problem: FileNameProblem): never =>
  refuse(DocumentErrorCode.FILE_NAME_REFUSED, FILE_NAME_PROBLEMS[problem], ['fileName']);

export const documentTooLarge = (): never =>
  refuse(
    DocumentErrorCode.DOCUMENT_TOO_LARGE,
    { ko: '파일은 10MB 이하여야 합니다.', en: 'The file is larger than 10 MB.' },
    DOCUMENT_FILE_FIELD,
  );

export const documentTypeRefused = (): never =>
  refuse(
    DocumentErrorCode.DOCUMENT_TYPE_REFUSED,
    { ko: 'PDF, PNG, JPEG 파일만 제출할 수 있습니다.', en: 'The file is not a PDF, PNG or JPEG.' },
    DOCUMENT_FILE_FIELD,
  );

export const pictureRefused = (): never =>
  refuse(
    DocumentErrorCode.DOCUMENT_TYPE_REFUSED,
    {
      ko: '이미지 크기를 확인할 수 없거나 4천만 화소를 넘습니다.',
      en: 'The picture does not say how large it is, or has more than 40 million pixels.',
    },
    DOCUMENT_FILE_FIELD,
  );
