import type { Localized } from '../../../platform/text.js';

export const figuresOnRecordText = (known: string): Localized => ({
  ko: `확인된 수치는 ${known}입니다.`,
  en: `On record: ${known}.`,
});
