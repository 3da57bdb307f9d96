import type { Localized } from '../../../platform/text.js';

export const NO_SUCH_SERIES: Localized = { ko: '지표를 찾을 수 없습니다.', en: 'There is no such series.' };
