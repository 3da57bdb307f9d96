import type { Localized } from '../../../platform/text.js';

export const NO_SUCH_RECORD: Localized = {
  ko: '이 번호의 기록이 없습니다.',
  en: 'There is no record of this number to begin after.',
};

export const verifiedAtMostText = (maxVerified: number): Localized => ({
  ko: `한 번에 1건부터 ${maxVerified}건까지 검증할 수 있습니다.`,
  en: `Between 1 and ${maxVerified} records are verified in one call.`,
});
