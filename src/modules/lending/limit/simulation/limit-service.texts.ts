import type { Localized } from '../../../../platform/text.js';

export const DEBTS_TOO_LARGE: Localized = { ko: 'debts: 부채 합계가 너무 큽니다.', en: 'debts come to too much.' };
