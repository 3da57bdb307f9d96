import { formatNumber } from '../../../platform/amount.texts.js';
import { refuse } from '../../../platform/errors/index.js';
import type { FileNameProblem } from '../../../platform/file-name.js';
import type { Localized } from '../../../platform/text.js';
import type { FileKind } from '../work/index.js';
import type { AnalysisErrorCode } from './analysis.errors.js';

/** What a file's own field is called in refusals: it is the body of a request, and no input of GraphQL. */
const ANALYSED_FILE_FIELD = ['file'];

const no = (code: AnalysisErrorCode, ko: string, en: string, field: readonly string[] | null = null): never =>
  refuse(code, { ko, en }, field);

export const fileNotFound = (field: readonly string[] = ['fileId']): never =>
  no(
    'FILE_NOT_FOUND',
    '해당 파일을 찾을 수 없습니다. 파일 목록이나 링크를 확인해 주세요.',
    'There is no such file. Check the list of files, or the link.',
    field,
  );

export const fileNotUploaded = (): never =>
  no(
    'FILE_NOT_UPLOADED',
    '아직 업로드되지 않은 파일입니다. 먼저 업로드 링크로 파일을 보내 주세요.',
    'The file has not been uploaded yet. Send it over its upload link first.',
    ['fileId'],
  );

const FILE_NAME_PROBLEMS: Readonly<Record<FileNameProblem, Localized>> = {
  EMPTY: { ko: '파일 이름을 입력해 주세요.', en: 'The file name is empty. Give one.' },
  TOO_LONG: {
    ko: '파일 이름은 255자 이하여야 합니다. 이름을 줄여 주세요.',
    en: 'The file name has more than 255 characters. Shorten it.',
  },
  PATH: {
    ko: '파일 이름에 경로를 넣을 수 없습니다. 이름만 보내 주세요.',
    en: 'The file name is a path. Send the name alone.',
  },
  CONTROL: {
    ko: '파일 이름에 보이지 않는 문자가 있습니다. 그 문자를 지워 주세요.',
    en: 'The file name holds characters that cannot be seen. Remove them.',
  },
};
export const fileNameRefused = (problem: FileNameProblem): never =>
  refuse('FILE_NAME_REFUSED', FILE_NAME_PROBLEMS[problem], ['fileName']);

export const digestRefused = (): never =>
  no('INVALID_INPUT', 'sha256은 16진수 64자여야 합니다.', '`sha256` has 64 hexadecimal digits.', ['sha256']);

export const purposeRefused = (): never =>
  no(
    'INVALID_INPUT',
    'imagePurpose는 이미지에만 쓸 수 있습니다. 표를 보낼 때는 빼 주세요.',
    '`imagePurpose` is for images alone. Leave it out for a table.',
    ['imagePurpose'],
  );

export const tooManyFiles = (most: number): never =>
  refuse(
    'TOO_MANY_FILES',
    {
      ko: `파일은 최대 ${most}개까지 둘 수 있습니다. 필요 없는 파일을 삭제해 주세요.`,
      en: `There can be at most ${most} files. Delete one that is no longer needed.`,
    },
    null,
    { most },
  );

export const tooMuchStored = (mostBytes: number): never =>
  refuse(
    'TOO_MUCH_STORED',
    {
      ko: `저장 공간(${mostBytes / 1_000_000_000}GB)을 넘습니다. 필요 없는 파일을 삭제한 뒤 다시 시도해 주세요.`,
      en: `Your files would take more than ${mostBytes / 1_000_000_000} GB. Delete some and try again.`,
    },
    ['sizeBytes'],
    { mostBytes: String(mostBytes) },
  );

const TOO_LARGE: Readonly<Record<FileKind, (mostMb: string) => Localized>> = {
  TABLE: (most) => ({
    ko: `파일은 ${most}MB 이하여야 합니다. 파일을 나누어 보내 주세요.`,
    en: `A file has at most ${most} MB. Divide it and send the parts.`,
  }),
  IMAGE: (most) => ({
    ko: `사진은 ${most}MB 이하여야 합니다. 사진의 크기를 줄여 다시 보내 주세요.`,
    en: `An image has at most ${most} MB. Make it smaller and send it again.`,
  }),
};
export const sizeRefused = (kind: FileKind, most: number): never =>
  refuse('FILE_TOO_LARGE', TOO_LARGE[kind](formatNumber(most / 1_000_000)), ['sizeBytes']);

export const fileEmpty = (field: readonly string[] = ANALYSED_FILE_FIELD): never =>
  no(
    'FILE_EMPTY',
    '파일이 비어 있습니다. 저장이 끝났는지 확인하고 내용이 있는 파일을 보내 주세요.',
    'The file is empty. Make sure that it is saved, and send one that has content.',
    field,
  );

const TYPE_REFUSED: Readonly<Record<FileKind, Localized>> = {
  TABLE: {
    ko: 'CSV, XLSX, Parquet 파일만 분석할 수 있습니다. 옛 엑셀 파일이나 비밀번호가 걸린 파일은 비밀번호 없이 XLSX 또는 CSV로 다시 저장해 보내 주세요.',
    en: 'Only CSV, XLSX and Parquet files can be analysed. Save an old or a protected workbook as XLSX or CSV without a password and send that.',
  },
  IMAGE: {
    ko: 'JPEG, PNG, WebP 사진만 받을 수 있습니다. 사진을 이 중 한 형식으로 저장해 다시 보내 주세요.',
    en: 'Only JPEG, PNG and WebP images are taken. Save the image as one of these and send it again.',
  },
};
export const fileTypeRefused = (kind: FileKind): never =>
  refuse('FILE_TYPE_REFUSED', TYPE_REFUSED[kind], ANALYSED_FILE_FIELD);

export const fileChanged = (): never =>
  no(
    'FILE_CHANGED',
    '받은 파일이 알려 주신 크기나 해시와 다릅니다. 파일 저장이 끝났는지 확인하고 다시 올려 주세요.',
    'What came has another size or hash than was announced. Make sure that the file is saved, and upload it again.',
    ANALYSED_FILE_FIELD,
  );

export const uploadExpired = (): never =>
  no(
    'UPLOAD_EXPIRED',
    '업로드 링크가 만료되었습니다. 새 링크를 받아 다시 시도해 주세요.',
    'The upload link no longer holds. Ask for a new one and try again.',
    ANALYSED_FILE_FIELD,
  );

export const uploadUsed = (field: readonly string[] = ANALYSED_FILE_FIELD): never =>
  no(
    'UPLOAD_USED',
    '이미 업로드된 파일입니다. 다른 파일을 보내려면 새 업로드 링크를 받아 주세요.',
    'The file has been uploaded already. To send another one, ask for a new upload link.',
    field,
  );

export const uploadInProgress = (field: readonly string[] = ANALYSED_FILE_FIELD): never =>
  no(
    'UPLOAD_IN_PROGRESS',
    '이 파일의 업로드가 진행 중입니다. 끝날 때까지 기다리고, 끊겼다면 3분 뒤에 다시 보내 주세요.',
    'The file is being uploaded now. Wait until that ends; if it broke off, send the file again in three minutes.',
    field,
  );

export const downloadExpired = (): never =>
  no(
    'DOWNLOAD_EXPIRED',
    '다운로드 링크가 만료되었습니다. 새 링크를 받아 주세요.',
    'The download link no longer holds. Ask for a new one.',
  );

export const analysisEnded = (): never =>
  no(
    'ANALYSIS_ENDED',
    '이미 끝난 분석은 취소할 수 없습니다. 결과가 필요 없으면 파일을 삭제해 주세요.',
    'The analysis has ended already. If its result is not wanted, delete the file.',
    ['fileId'],
  );

export const analysisUnderWay = (): never =>
  no(
    'ANALYSIS_UNDER_WAY',
    '실패했거나 취소된 분석만 다시 시도할 수 있습니다. 진행 중이면 끝날 때까지 기다려 주세요.',
    'Only an analysis that failed or was cancelled can be tried again. While it is under way, wait for its end.',
    ['fileId'],
  );

export const sequenceNotSent = (): never =>
  refuse(
    'BAD_USER_INPUT',
    {
      ko: 'afterSequence는 0이거나 이 분석에서 받은 순서 번호여야 합니다.',
      en: '`afterSequence` must be 0 or a sequence number received from this analysis.',
    },
    ['afterSequence'],
  );

/** How acts that are done once by a key refuse. */
export const KEY_REFUSALS = {
  busy: (): never =>
    no('FILE_BUSY', '잠시 후 같은 요청을 다시 보내 주세요.', 'Send the same request again in a moment.'),
};
