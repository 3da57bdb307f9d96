import { MAX_CATEGORIES } from '../quarters/index.js';
import type { Localized } from '../../../platform/text.js';

export const CATEGORY_COUNT: Localized = {
  ko: `first 값은 1에서 ${MAX_CATEGORIES} 사이여야 합니다.`,
  en: `\`first\` must be between 1 and ${MAX_CATEGORIES}.`,
};
