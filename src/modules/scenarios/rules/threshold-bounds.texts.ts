import type { Localized } from '../../../platform/text.js';

/** Why a threshold means nothing beyond its bounds. */
export const BOUND_REASONS = {
  LIQ_P20: {
    ko: '한 달 치 지출보다 많은 돈은 부족하다고 보기 어렵습니다',
    en: 'more than a month of spending is not little',
  },
  LIQ_P80: {
    ko: '두 달 치 지출보다 적은 돈은 넉넉하다고 보기 어렵습니다',
    en: 'less than two months of spending is not plenty',
  },
  DEBT_P50: { ko: '소득의 절반을 넘으면 보통의 부담이 아닙니다', en: 'above half of income it is no usual burden' },
  DEBT_P80: { ko: '소득의 40%에 못 미치면 무거운 부담이 아닙니다', en: 'below 40 % of income it is no heavy burden' },
  NEC_P20: {
    ko: '지출의 절반을 넘으면 필수 지출이 적은 편이 아닙니다',
    en: 'above half of spending it is not a small share',
  },
  NEC_P80: {
    ko: '지출의 절반에 못 미치면 필수 지출이 많은 편이 아닙니다',
    en: 'below half of spending it is not a large share',
  },
  STRESS_HIGH: {
    ko: '소득보다 많이 나가기 전에 알려야 합니다',
    en: 'it has to be reported before more goes out than comes in',
  },
  HOUSING_P70: {
    ko: '소득의 25%에 못 미치는 주거비는 부담이 크다고 보지 않습니다',
    en: 'below 25 % of income it is no burden',
  },
  MEDICAL_P80: {
    ko: '지출의 10%에 못 미치는 의료비는 부담이 크다고 보지 않습니다',
    en: 'below 10 % of spending it is no burden',
  },
  CREDIT_USAGE_P90: {
    ko: '한도의 60%에 못 미치는 사용은 많다고 보지 않습니다',
    en: 'below 60 % of the limit it is no high use',
  },
  REVOLVING_P70: {
    ko: '이용 잔액의 60%에 못 미치는 이월은 대부분이라고 보지 않습니다',
    en: 'below 60 % it is not most of what is owed',
  },
} as const satisfies Record<string, Localized>;

export const outOfBoundsText = (
  name: string,
  value: number,
  least: number,
  most: number,
  why: Localized,
): Localized => ({
  ko: `기준값 ${name}의 ${value}은(는) 허용 범위(${least}~${most})를 벗어납니다. ${why.ko}.`,
  en: `Threshold ${name}: ${value} is outside its bounds of ${least} to ${most}; ${why.en}.`,
});
