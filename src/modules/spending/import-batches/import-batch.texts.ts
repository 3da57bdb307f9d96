import type { Localized } from '../../../platform/text.js';

export const TASK_GIVEN_UP: Localized = {
  ko: '처리가 여러 번 중단되어 그만두었습니다. 관리자에게 문의해 주세요.',
  en: 'The work was interrupted several times and has been given up. Nothing was changed.',
};

export const TASK_CANCELLED: Localized = {
  ko: '취소되었습니다. 바뀐 것은 없습니다.',
  en: 'It was cancelled. Nothing was changed.',
};
