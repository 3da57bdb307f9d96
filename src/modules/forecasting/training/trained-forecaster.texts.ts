import type { Localized } from '../../../platform/text.js';

/** What a network is not to be used for. @param longestPeriod the longest season that it reads. */
export const forecasterLimits = (longestPeriod: number): readonly Localized[] => [
  {
    ko: '계열의 지난 값만 봅니다. 세상에서 일어나는 일은 알지 못하며, 매수·매도 조언이 아닙니다.',
    en: 'It sees the past of the series alone and knows nothing of what happens in the world; it gives no advice to buy or sell.',
  },
  {
    ko: `간격이 같지 않은 계열, 계절이 ${longestPeriod}보다 긴 계열에는 쓰지 않습니다.`,
    en: `Not for series that are measured at unequal distances, nor for seasons longer than ${longestPeriod}.`,
  },
  {
    ko: '어느 계열이든 그 계열의 과거에서 기준 방법보다 나았을 때만 이 모델이 답합니다.',
    en: 'Of any series it answers only where it did better than the baseline in the past of that series.',
  },
];
