import type { Localized } from '../../../../platform/text.js';

export const unknownCodeText = (shown: string, list: string): Localized => ({
  ko: `명세서에 없는 코드입니다${shown && `:${shown}`}. 쓸 수 있는 코드: ${list}`,
  en: `The code${shown} is not one of the column’s: ${list}`,
});
