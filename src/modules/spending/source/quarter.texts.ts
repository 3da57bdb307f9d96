import type { Localized } from '../../../platform/text.js';

export const lastBoundsText = (maxQuarters: number): Localized => ({
  ko: `last 값은 1에서 ${maxQuarters} 사이여야 합니다.`,
  en: `\`last\` must be between 1 and ${maxQuarters}.`,
});

export const FROM_AFTER_TO: Localized = {
  ko: 'from은 to보다 늦을 수 없습니다.',
  en: '`from` may not be later than `to`.',
};

export const quarterOfYearText = (year: string, number: string): Localized => ({
  ko: `${year}년 ${number}분기`,
  en: `Q${number} ${year}`,
});
