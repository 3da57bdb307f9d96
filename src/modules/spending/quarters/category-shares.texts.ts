import type { Localized } from '../../../platform/text.js';

export const shareCountText = (maxCategories: number): Localized => ({
  ko: `first 값은 1에서 ${maxCategories} 사이여야 합니다.`,
  en: `\`first\` must be between 1 and ${maxCategories}.`,
});
