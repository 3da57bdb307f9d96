import type { Localized } from '../../../../platform/text.js';

export const NO_SUCH_APPLICATION: Localized = { ko: '신청을 찾을 수 없습니다.', en: 'There is no such application.' };

export const ALREADY_FILED: Localized = { ko: '이미 접수된 신청입니다.', en: 'The application is no draft any more.' };

export const ALL_CONFIRMED: Localized = {
  ko: '설명을 모두 확인하셨습니다. 이제 신청하실 수 있습니다.',
  en: 'Everything was explained and acknowledged: you can apply now.',
};

export const NOT_AN_EXPLANATION: Localized = {
  ko: '이 대화에서 설명한 답변이 아닙니다.',
  en: 'There is no such reply that explained an item.',
};

export const CUSTOMER_ALONE: Localized = {
  ko: '설명 확인은 고객 본인만 할 수 있습니다.',
  en: 'Only customers themselves can acknowledge an explanation.',
};
