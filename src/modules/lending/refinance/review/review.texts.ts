import type { Localized } from '../../../../platform/text.js';

export const NOTHING_UNMET: Localized = {
  ko: '충족되지 않은 기준이 없어 적지 않습니다.',
  en: 'has nothing to be about: every criterion is met.',
};

export const OTHER_REASON_MISSING: Localized = { ko: '기타 사유를 적어 주세요.', en: 'says what OTHER is.' };
