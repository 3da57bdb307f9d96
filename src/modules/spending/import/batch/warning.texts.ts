import type { Localized } from '../../../../platform/text.js';
import type { ImportWarningCode } from './import-warning.js';

/** What each warning means, for the person who brings the file. */
export const WARNING_TEXT: Readonly<Record<ImportWarningCode, Localized>> = {
  UNKNOWN_CUSTOMER: {
    ko: '고객번호(SEQ)가 기관의 어느 고객과도 맞지 않습니다. 다른 기관의 파일이 아닌지 확인해 주세요.',
    en: 'The key (SEQ) is that of no customer of the institution: see whether the file is that of another.',
  },
  CARDS_DO_NOT_ADD_UP: {
    ko: '신용카드와 체크카드의 합이 총액과 절사 오차를 넘어 다릅니다.',
    en: 'Credit and check card differ from the total by more than cutting amounts can make.',
  },
  CATEGORIES_DO_NOT_ADD_UP: {
    ko: '열 가지 대분류의 합이 총액과 절사 오차를 넘어 다릅니다.',
    en: 'The ten major categories differ from the total by more than cutting amounts can make.',
  },
  NO_FINAL_LINE_END: {
    ko: '마지막 줄이 줄바꿈 없이 끝납니다. 파일이 끝까지 온 것인지 확인해 주세요.',
    en: 'The last line has no line end: see whether the file came whole.',
  },
};
