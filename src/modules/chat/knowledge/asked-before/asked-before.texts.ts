import type { Localized } from '../../../../platform/text.js';

export const outOfRangeText = (name: string, least: number, most: number): Localized => ({
  ko: `${name} 값은 ${least}에서 ${most} 사이여야 합니다.`,
  en: `\`${name}\` must be between ${least} and ${most}.`,
});

export const ONE_OF_BOTH: Localized = {
  ko: 'intentId와 faqId 중 하나만 보내 주세요.',
  en: 'Send either `intentId` or `faqId`.',
};
