import type { Localized } from '../../../platform/text.js';

export const tooManyQuartersText = (maxQuarters: number): Localized => ({
  ko: `한 파일에는 ${maxQuarters}개 분기까지 넣을 수 있습니다.`,
  en: `A file may hold ${maxQuarters} quarters at most.`,
});
