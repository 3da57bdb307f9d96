import type { Localized } from '../text.js';

/**
 * Shown to a client whose token is invalid: in answers, and in English in close frames, which hold at most 123 bytes.
 */
export const TOKEN_REFUSED: Localized = {
  ko: '액세스 토큰이 유효하지 않거나 만료되었습니다. 다시 로그인해 주세요.',
  en: 'The access token does not hold, or holds no longer. Log in again.',
};

export const UNAVAILABLE: Localized = {
  ko: '일시적으로 처리할 수 없습니다. 잠시 후 다시 시도해 주세요.',
  en: 'A system this needs is not answering. Try again shortly.',
};

export const FAULT: Localized = {
  ko: '처리 중 오류가 발생했습니다. 문의하실 때 요청 번호를 알려 주세요.',
  en: 'Something went wrong on our side. Quote the request id when you report it.',
};
