import type { Localized } from '../../../../platform/text.js';

export const atLineText = (line: number, ko: string, en: string): Localized => ({
  ko: `${line}번째 줄: ${ko}`,
  en: `Line ${line}: ${en}`,
});

export const unreadableLineText = (row: number, what: string): Localized => ({
  ko: `수정 파일의 ${row}번째 줄을 읽을 수 없습니다(필요한 열: ${what}).`,
  en: `Row ${row} of the corrections cannot be read; it needs ${what}.`,
});

export const FILE_TOO_LARGE: Localized = {
  ko: '수정 파일은 16 MiB 이하여야 합니다.',
  en: 'A file of corrections has at most 16 MiB.',
};
