import { refuse } from '../errors/index.js';

/** Refusals of signed links, for rooms that take files by them: each such room has the codes. */

/** What a file's own field is called: it is the body of a request, and no input of GraphQL. */
const LINKED_FILE_FIELD = ['file'];

export const uploadExpired = (): never =>
  refuse(
    'UPLOAD_EXPIRED',
    {
      ko: '업로드 링크가 만료되었습니다. 새 링크를 받아 다시 시도해 주세요.',
      en: 'The upload link has expired. Start the upload again.',
    },
    LINKED_FILE_FIELD,
  );

export const uploadUsed = (): never =>
  refuse(
    'UPLOAD_USED',
    { ko: '이미 사용된 업로드 링크입니다.', en: 'The file has been uploaded over this link already.' },
    LINKED_FILE_FIELD,
  );

export const uploadInProgress = (): never =>
  refuse(
    'UPLOAD_IN_PROGRESS',
    { ko: '이 링크로 업로드가 진행 중입니다.', en: 'A file is being uploaded over this link now.' },
    LINKED_FILE_FIELD,
  );

export const downloadExpired = (): never =>
  refuse('DOWNLOAD_EXPIRED', {
    ko: '다운로드 링크가 만료되었습니다. 새 링크를 받아 주세요.',
    en: 'The download link has expired. Ask for a new one.',
  });
