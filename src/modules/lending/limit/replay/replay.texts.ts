import type { Localized } from '../../../../platform/text.js';

export const FROM_AFTER_TO: Localized = { ko: 'to보다 늦을 수 없습니다.', en: 'is not after to' };

export const NO_DATES: Localized = { ko: '날짜를 하나 이상 입력해 주세요.', en: 'is empty' };

export const BESIDE_DATES: Localized = { ko: 'dates와 함께 입력할 수 없습니다.', en: 'is not given beside dates' };

export const tooManyDaysText = (atMost: number): Localized => ({
  ko: `규정이 바뀐 날이 ${atMost}일을 넘습니다. 기간을 나눠 주세요.`,
  en: `leaves more than ${atMost} days; ask in parts`,
});
