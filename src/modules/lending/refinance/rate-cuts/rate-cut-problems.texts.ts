import type { Localized } from '../../../../platform/text.js';

export const papersTooOftenText = (maxPauses: number): Localized => ({
  ko: `서류는 ${maxPauses}번까지 요청할 수 있습니다.`,
  en: 'had papers asked for too often.',
});

export const VALUE_MISSING: Localized = { ko: '입력해 주세요.', en: 'is missing.' };

export const REASON_MISSING: Localized = { ko: '사유를 적어 주세요.', en: 'says what the reason is.' };

export const PAPERS_MISSING: Localized = { ko: '보완할 서류를 선택해 주세요.', en: 'names the papers.' };

export const tooManyPapersText = (maxDocuments: number): Localized => ({
  ko: `서류는 모두 ${maxDocuments}건까지입니다.`,
  en: `makes more than ${maxDocuments} in all.`,
});

export const ONLY_ON_REFUSAL: Localized = {
  ko: '거절할 때만 입력합니다.',
  en: 'does not belong to this decision.',
};

export const ONLY_ON_ACCEPTANCE: Localized = {
  ko: '수용할 때만 입력합니다.',
  en: 'does not belong to this decision.',
};
