import type { Localized } from '../../text.js';

export const NOT_A_CURSOR: Localized = {
  ko: '이 목록의 커서가 아닙니다. 앞 페이지의 endCursor를 보내 주세요.',
  en: 'This is not a cursor of this list. Send `endCursor` of the page before.',
};

export const pageBoundsText = (name: string, max: number): Localized => ({
  ko: `${name} 값은 1에서 ${max} 사이여야 합니다.`,
  en: `\`${name}\` must be between 1 and ${max}.`,
});

export const PAGE_OR_AFTER: Localized = {
  ko: 'page와 after는 함께 쓸 수 없습니다.',
  en: 'Send either `page` or `after`, not both.',
};
