import type { Localized } from '../../../../platform/text.js';

export const notBelowText = (least: string): Localized => ({
  ko: `${least}보다 작을 수 없습니다.`,
  en: `is not below ${least}.`,
});

export const NOT_EMPTY: Localized = { ko: '비워 둘 수 없습니다.', en: 'is not empty.' };
