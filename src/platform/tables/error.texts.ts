import type { Localized } from '../text.js';
import type { RowFaultCode } from './analysis.types.js';
import type { TableErrorCode } from './errors.js';

/** Why a file or a query is refused, and what to do; where a case knows more, its error says more. */
export const TABLE_ERROR_TEXTS = {
  FILE_NOT_READABLE: {
    ko: '파일을 읽을 수 없습니다. 파일이 있는지, 열 수 있는지 확인해 주세요.',
    en: 'The file cannot be read. Check that it exists and that it may be opened.',
  },
  FILE_CHANGED: {
    ko: '읽는 동안 파일이 바뀌었습니다. 저장이 끝난 뒤 다시 시도해 주세요.',
    en: 'The file changed while it was read. Try again once it is saved.',
  },
  COLUMNS_DIFFER: {
    ko: '파일의 열 이름이 첫 파일과 다릅니다. 같은 열을 가진 파일끼리 분석해 주세요.',
    en: 'The file has other columns than the first one. Analyse files together that have the same columns.',
  },
  EMPTY_FILE: {
    ko: '파일이 비어 있습니다. 내용이 있는 파일을 보내 주세요.',
    en: 'The file is empty. Send one that has rows.',
  },
  HEADER_ONLY: {
    ko: '머리글만 있고 데이터 행이 없습니다. 머리글 아래에 행이 있는 파일을 보내 주세요.',
    en: 'The file has a header and no rows. Send one with rows below its header.',
  },
  NOT_A_TABLE: {
    ko: '표로 읽을 수 없는 파일입니다. CSV, XLSX 또는 Parquet 파일을 보내 주세요.',
    en: 'The file holds no table. Send a CSV, XLSX or Parquet file.',
  },
  WRONG_FORMAT: {
    ko: '지원하지 않는 형식입니다. CSV 또는 XLSX로 저장해 다시 보내 주세요.',
    en: 'The format is not supported. Save the file as CSV or XLSX and send it again.',
  },
  NO_COLUMNS: {
    ko: '열 이름을 찾을 수 없습니다. 첫 줄에 열 이름이 있는지 확인해 주세요.',
    en: 'No column names were found. Put them in the first line.',
  },
  TOO_MANY_COLUMNS: {
    ko: '열이 1,000개를 넘습니다. 필요한 열만 남겨 다시 보내 주세요.',
    en: 'The file has more than 1,000 columns. Keep those that matter and send it again.',
  },
  TOO_MANY_FAULTS: {
    ko: '따옴표의 짝이 맞지 않는 곳이 너무 많습니다. 따옴표를 바로잡아 다시 저장해 주세요.',
    en: 'Too many quotes do not match. Correct the quotes and save the file again.',
  },
  TOO_MANY_REFUSED: {
    ko: '잘못된 행이 너무 많아 분석을 멈췄습니다. 구분자와 따옴표, 열의 수가 모든 행에서 같은지 확인해 다시 저장한 뒤 보내 주세요.',
    en: 'Too many rows are wrong, so the analysis was stopped. Check that separators, quotes and the number of columns are alike in all rows, save the file again and send that.',
  },
  UNKNOWN_ENCODING: {
    ko: '글자 인코딩을 알 수 없습니다. UTF-8로 저장해 다시 보내 주세요.',
    en: 'The encoding of the text is unknown. Save the file as UTF-8 and send it again.',
  },
  PASSWORD_PROTECTED: {
    ko: '비밀번호로 보호된 파일입니다. 비밀번호를 해제하고 다시 저장해 보내 주세요.',
    en: 'The file is protected by a password. Remove the password, save the file and send it again.',
  },
  DAMAGED_WORKBOOK: {
    ko: '손상된 엑셀 파일입니다. 엑셀에서 열어 다시 저장한 뒤 보내 주세요.',
    en: 'The workbook is damaged. Open it in Excel, save it again and send that.',
  },
  DECOMPRESSION_BOMB: {
    ko: '압축을 풀면 지나치게 커지는 파일이라 읽지 않았습니다. CSV로 저장해 보내 주세요.',
    en: 'The file grows too large when it is decompressed, so it was not read. Save it as CSV and send that.',
  },
  UNKNOWN_SHEET: {
    ko: '그런 이름의 시트가 없습니다. 시트 이름을 확인해 주세요.',
    en: 'There is no sheet of that name. Check the name of the sheet.',
  },
  DISK_FULL: {
    ko: '작업할 디스크 공간이 부족합니다. 잠시 뒤 다시 시도하거나 관리자에게 알려 주세요.',
    en: 'There is too little disk space to work in. Try again later, or tell the administrator.',
  },
  OUT_OF_MEMORY: {
    ko: '파일이 커서 주어진 메모리로 분석할 수 없습니다. 파일을 나누거나 메모리 한도를 늘려 주세요.',
    en: 'The file cannot be analysed within the memory it may use. Divide the file or raise the limit.',
  },
  CANCELLED: {
    ko: '분석을 취소했습니다. 다시 시작할 수 있습니다.',
    en: 'The analysis was cancelled. It can be started again.',
  },
  CRASHED: {
    ko: '분석하던 프로세스가 끝났습니다. 다시 시도해 주세요.',
    en: 'The process that analysed the file ended. Try again.',
  },
  QUERY_NOT_ALLOWED: {
    ko: '이 표를 읽는 SELECT 문 하나만 실행할 수 있습니다.',
    en: 'Only one SELECT that reads this table can be run.',
  },
  QUERY_INVALID: {
    ko: '질의문이 올바르지 않습니다. 열 이름과 문법을 확인해 주세요.',
    en: 'The query is not valid. Check the names of columns and the syntax.',
  },
  QUERY_TOO_LONG: {
    ko: '질의가 2초 안에 끝나지 않았습니다. 조건을 좁혀 주세요.',
    en: 'The query did not end within 2 seconds. Narrow it down.',
  },
  QUERY_TOO_HEAVY: {
    ko: '질의가 메모리 한도를 넘었습니다. 조건을 좁히거나 집계해 주세요.',
    en: 'The query needs more memory than it may use. Narrow it down, or aggregate.',
  },
} as const satisfies Readonly<Record<TableErrorCode, Localized>>;

/** What is wrong with a row, for the person who made the file. */
export const ROW_FAULT_TEXTS = {
  COLUMN_COUNT: {
    ko: '열의 수가 머리글과 다릅니다.',
    en: 'The row has another number of columns than the header.',
  },
  OTHER_TABLE: {
    ko: '같은 파일에 있는 다른 표의 행입니다. 그 표는 다른 파일로 저장해 보내 주세요.',
    en: 'The row belongs to another table in the same file. Save that table as a file of its own and send that.',
  },
  MALFORMED_QUOTE: {
    ko: '따옴표가 닫히지 않았거나 잘못된 자리에 있습니다.',
    en: 'A quoted field does not end, or text follows its end.',
  },
  LINE_TOO_LONG: { ko: '한 행이 1 MiB를 넘습니다.', en: 'The row is longer than 1 MiB.' },
  NUL_BYTE: { ko: 'NUL 문자가 들어 있습니다.', en: 'The row holds a NUL character.' },
  WRONG_ENCODING: {
    ko: '파일의 인코딩으로 읽을 수 없는 글자가 있습니다.',
    en: 'The row holds bytes that the encoding of the file does not have.',
  },
  EMPTY: { ko: '비어 있을 수 없는 열입니다.', en: 'The field may not be empty.' },
  NOT_A_NUMBER: { ko: '숫자가 아닙니다.', en: 'The field is not a number.' },
  NOT_A_DATE: { ko: '날짜가 아닙니다.', en: 'The field is not a date.' },
  NOT_A_TRUTH_VALUE: { ko: '참/거짓 값이 아닙니다.', en: 'The field is neither true nor false.' },
} as const satisfies Readonly<Record<RowFaultCode, Localized>>;
