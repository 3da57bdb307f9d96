import type { Localized } from '../../../../platform/text.js';

export const BANK_REFERENCE_TEXT: Localized = {
  ko: '은행 거래 번호는 영문자, 숫자와 . _ : / - 로 된 1~100자여야 합니다.',
  en: 'must be 1 to 100 letters, digits or . _ : / - and begin with a letter or digit',
};
