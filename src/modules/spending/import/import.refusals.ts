import { refuse } from '../../../platform/errors/index.js';
import { encodeId } from '../../../platform/graphql/index.js';

const BATCH_ID_FIELD = ['importBatchId'];

/** A batch by its number, which commands take, and by its id, which the API does. */
export const named = (id: number): string => `${id} [${encodeId('ImportBatch', id)}]`;

export const batchNotFound = (): never =>
  refuse(
    'BATCH_NOT_FOUND',
    { ko: '해당 가져오기를 찾을 수 없습니다.', en: 'There is no such import.' },
    BATCH_ID_FIELD,
  );

export const notChecked = (state: string): never =>
  refuse(
    'BATCH_NOT_CHECKED',
    {
      ko: `미리 보기 상태의 가져오기만 반영할 수 있습니다(현재 상태: ${state}).`,
      en: `Only an import that was checked and not loaded yet can be committed; this one is ${state}.`,
    },
    BATCH_ID_FIELD,
  );

export const notLoaded = (state: string): never =>
  refuse(
    'BATCH_NOT_LOADED',
    {
      ko: `반영된 가져오기에만 할 수 있는 작업입니다(현재 상태: ${state}).`,
      en: `That is possible for imports in force only; this one is ${state}.`,
    },
    BATCH_ID_FIELD,
  );

export const checkOutdated = (): never =>
  refuse(
    'CHECK_OUTDATED',
    {
      ko: '미리 보기 이후 저장된 자료가 바뀌어 결과가 달라졌습니다. 다시 확인해 주세요.',
      en: 'What is loaded has changed since the check, and so would the outcome. Check the file again.',
    },
    BATCH_ID_FIELD,
  );

export const fileNotKept = (): never =>
  refuse(
    'FILE_NOT_KEPT',
    { ko: '원본 파일이 보관되어 있지 않습니다.', en: 'The raw file of this import was not kept.' },
    BATCH_ID_FIELD,
  );

export const undoTooLate = (): never =>
  refuse(
    'UNDO_TOO_LATE',
    {
      ko: '되돌릴 수 있는 기간이 지났습니다.',
      en: 'The time in which this import could be undone is over.',
    },
    BATCH_ID_FIELD,
  );

/** @param batches those that must be undone first, as people know them. */
export const overwritten = (batches: readonly { readonly id: number; readonly fileName: string }[]): never => {
  const names = batches.map(({ id, fileName }) => `${named(id)} (${fileName})`).join(', ');
  return refuse(
    'BATCH_OVERWRITTEN',
    {
      ko: `이후의 가져오기가 같은 고객·분기의 행을 바꾸었거나 그대로 이어받았습니다. 먼저 되돌려 주세요: ${names}`,
      en: `Later imports replaced rows of this one or rest on them. Undo those first: ${names}`,
    },
    BATCH_ID_FIELD,
  );
};

export const alreadyImported = ({ id }: { readonly id: number }): never =>
  refuse(
    'FILE_ALREADY_IMPORTED',
    {
      ko: `이미 반영된 파일입니다(가져오기 ${named(id)}).`,
      en: `This very file was imported before, as batch ${named(id)}.`,
    },
    ['importFileId'],
  );

export const rowNotFound = (): never =>
  refuse(
    'ROW_NOT_FOUND',
    {
      ko: '거부된 행을 찾을 수 없거나 이미 수정되어 반영되었습니다.',
      en: 'There is no such refused row, or it was mended and loaded already.',
    },
    ['lineNumber'],
  );

/** @param line in which the file ends. */
export const fileCutOff = (line: number): never =>
  refuse(
    'FILE_CUT_OFF',
    {
      ko: `파일이 ${line}번째 줄 가운데에서 끊겨, 아무것도 반영하지 않았습니다. 파일을 다시 받아 처음부터 올려 주세요.`,
      en: `The file breaks off within line ${line}, so nothing was loaded. Fetch it again and send it whole.`,
    },
    ['file'],
  );

export const noRows = (): never =>
  refuse(
    'NO_ROWS',
    {
      ko: '머리글 아래에 행이 하나도 없어, 아무것도 반영하지 않았습니다. 내보내기 조건을 확인해 다시 만들어 주세요.',
      en: 'There is no row below the header, so nothing was loaded. Look at how the file was exported, and export it again.',
    },
    ['file'],
  );
