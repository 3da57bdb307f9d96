import type { Localized } from '../../../platform/text.js';

export const CPI_NAME: Localized = { ko: '소비자물가지수', en: 'Consumer price index' };
