import { refuse } from '../../../platform/errors/index.js';
import { ImportErrorCode } from './import-batch.errors.js';

const IMPORTED_FILE_FIELD = ['file'];

export const fileNotFound = (): never =>
  refuse(ImportErrorCode.FILE_NOT_FOUND, { ko: '해당 파일을 찾을 수 없습니다.', en: 'There is no such file.' }, [
    'importFileId',
  ]);

export const fileNotUploaded = (): never =>
  refuse(
    ImportErrorCode.FILE_NOT_UPLOADED,
    { ko: '아직 업로드되지 않은 파일입니다.', en: 'The file has not been uploaded yet.' },
    ['importFileId'],
  );

export const sequenceUnknown = (): never =>
  refuse(
    'BAD_USER_INPUT',
    {
      ko: 'afterSequence는 0이거나 이 작업에서 받은 순서 번호여야 합니다.',
      en: '`afterSequence` must be 0 or a sequence number received from this task.',
    },
    ['afterSequence'],
  );

export const fileNameRefused = (): never =>
  refuse(
    ImportErrorCode.FILE_NAME_REFUSED,
    {
      ko: '파일 이름은 경로나 제어 문자 없이 1자 이상 255자 이하여야 합니다.',
      en: 'A file name has 1 to 255 characters, without folders or control characters.',
    },
    ['fileName'],
  );

export const tooManyUploads = (most: number): never =>
  refuse(ImportErrorCode.TOO_MANY_UPLOADS, {
    ko: `보내기로 하고 아직 보내지 않은 파일이 이미 ${most}개 있습니다. 그 링크로 보내거나 importUploadCancel로 취소해 주세요. 링크는 10분이 지나면 끝납니다.`,
    en: `You have announced ${most} files that have not come. Send those, or cancel them with importUploadCancel; a link ends after ten minutes.`,
  });

export const fileTooLarge = (): never =>
  refuse(
    ImportErrorCode.FILE_TOO_LARGE,
    { ko: '파일은 2GB 이하여야 합니다.', en: 'The file is larger than 2 GiB.' },
    IMPORTED_FILE_FIELD,
  );

export const fileEmpty = (): never =>
  refuse(ImportErrorCode.FILE_EMPTY, { ko: '파일이 비어 있습니다.', en: 'The file is empty.' }, IMPORTED_FILE_FIELD);

export const nothingToCancel = (): never =>
  refuse(
    ImportErrorCode.NOTHING_TO_CANCEL,
    {
      ko: '이 가져오기에는 취소할 작업이 없습니다. 이미 끝났습니다.',
      en: 'Nothing is being done with this import that could be cancelled: it has ended.',
    },
    ['importBatchId'],
  );

export const batchBusy = (): never =>
  refuse(
    ImportErrorCode.BATCH_BUSY,
    { ko: '이미 처리 중인 가져오기입니다.', en: 'Something is being done with this import already.' },
    ['importBatchId'],
  );

export const importBusy = (): never =>
  refuse(ImportErrorCode.IMPORT_BUSY, {
    ko: '다른 가져오기가 처리되고 있습니다. 잠시 후 같은 키로 다시 시도해 주세요.',
    en: 'Another import of the institution is being stored. Send the same with the same key later.',
  });
