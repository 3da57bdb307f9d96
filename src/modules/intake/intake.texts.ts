import type { Localized } from '../../platform/text.js';

export const DUPLICATE: Localized = {
  ko: '같은 번호의 행이 이 파일에 먼저 나왔습니다.',
  en: 'An earlier line of the file has the same number.',
};
