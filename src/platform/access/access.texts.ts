import type { Localized } from '../text.js';

export const FORBIDDEN: Localized = {
  ko: '이 작업을 수행할 권한이 없습니다.',
  en: 'This account may not do that.',
};

export const UNAUTHENTICATED: Localized = {
  ko: '로그인이 필요합니다. 유효한 액세스 토큰을 보내 주세요.',
  en: 'Log in first: send a valid access token as "Authorization: Bearer …".',
};
