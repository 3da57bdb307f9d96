import type { Localized } from '../../../../platform/text.js';

export const KNOWN_AHEAD: Localized = { ko: '미래일 수 없습니다.', en: 'is not in the future.' };

export const KNOWN_BEFORE_CONTRACT: Localized = {
  ko: '계약일보다 앞설 수 없습니다.',
  en: 'is not before the contract.',
};

export const GROUNDS_MISSING: Localized = { ko: '사유를 적어 주세요.', en: 'says what happened.' };

export const VALUE_MISSING: Localized = { ko: '입력해 주세요.', en: 'is missing.' };

export const NOT_OF_DECISION: Localized = { ko: '거절할 때만 입력합니다.', en: 'does not belong to this decision.' };
