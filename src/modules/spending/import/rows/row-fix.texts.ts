import type { Localized } from '../../../../platform/text.js';

export const UNKNOWN_COLUMN: Localized = { ko: '파일에 없는 열입니다.', en: 'The file has no such column.' };

export const GIVEN_TWICE: Localized = { ko: '같은 열이 두 번 있습니다.', en: 'The column is given twice.' };
