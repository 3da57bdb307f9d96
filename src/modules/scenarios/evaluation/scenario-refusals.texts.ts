import type { Localized } from '../../../platform/text.js';

export const NO_RULES: Localized = {
  ko: '현재 적용할 수 있는 진단 규칙이 없어 결과를 제공할 수 없습니다. 규칙이 복구된 후 다시 시도해 주세요.',
  en: 'No scenario rules that can be applied are in force. Try again once they have been mended.',
};
