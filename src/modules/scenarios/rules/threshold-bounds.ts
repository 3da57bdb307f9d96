import type { Localized } from '../../../platform/text.js';
import type { Thresholds } from './rule.js';

/** Bounds within which a threshold read from customers can mean what its name says, in the unit of its figure. */
export interface Bound {
  readonly least: number;
  readonly most: number;
  /** Why it means nothing beyond. */
  readonly why: Localized;
}

const bound = (least: number, most: number, ko: string, en: string): Bound => ({ least, most, why: { ko, en } });

/**
 * A percentile shows how customers differ, not what is hard: where most do well the worst tenth is not badly off, and
 * where most are badly off the worst fifth is beyond what is hard. Debt service: 40 % is the limit for loans above 100
 * million won (Regulation on Supervision of Banking Business). Housing: 30 % of income is the usual mark of a burden.
 * Health: 10 and 25 % of what a household spends are the marks of SDG indicator 3.8.2. The others are set by us.
 */
export const THRESHOLD_BOUNDS: Readonly<Record<string, Bound>> = {
  LIQ_P20: bound(
    7,
    30,
    '한 달 치 지출보다 많은 돈은 부족하다고 보기 어렵습니다',
    'more than a month of spending is not little',
  ),
  LIQ_P80: bound(
    60,
    365,
    '두 달 치 지출보다 적은 돈은 넉넉하다고 보기 어렵습니다',
    'less than two months of spending is not plenty',
  ),
  DEBT_P50: bound(10, 50, '소득의 절반을 넘으면 보통의 부담이 아닙니다', 'above half of income it is no usual burden'),
  DEBT_P80: bound(
    40,
    100,
    '소득의 40%에 못 미치면 무거운 부담이 아닙니다',
    'below 40 % of income it is no heavy burden',
  ),
  NEC_P20: bound(
    10,
    50,
    '지출의 절반을 넘으면 필수 지출이 적은 편이 아닙니다',
    'above half of spending it is not a small share',
  ),
  NEC_P80: bound(
    50,
    95,
    '지출의 절반에 못 미치면 필수 지출이 많은 편이 아닙니다',
    'below half of spending it is not a large share',
  ),
  STRESS_HIGH: bound(
    60,
    100,
    '소득보다 많이 나가기 전에 알려야 합니다',
    'it has to be told before more goes out than comes in',
  ),
  HOUSING_P70: bound(
    25,
    50,
    '소득의 25%에 못 미치는 주거비는 부담이 크다고 보지 않습니다',
    'below 25 % of income it is no burden',
  ),
  MEDICAL_P80: bound(
    10,
    25,
    '지출의 10%에 못 미치는 의료비는 부담이 크다고 보지 않습니다',
    'below 10 % of spending it is no burden',
  ),
  CREDIT_USAGE_P90: bound(
    60,
    100,
    '한도의 60%에 못 미치는 사용은 많다고 보지 않습니다',
    'below 60 % of the limit it is no high use',
  ),
  REVOLVING_P70: bound(
    60,
    100,
    '이용 잔액의 60%에 못 미치는 이월은 대부분이라고 보지 않습니다',
    'below 60 % it is not most of what is owed',
  ),
};

/** A threshold outside its bounds. */
export interface BoundFault {
  readonly name: string;
  readonly text: Localized;
}

/** The threshold as out of its bounds, in words that name it and the bound; null for one that is within, or has none. */
export function boundFault(name: string, value: number): BoundFault | null {
  const bound = THRESHOLD_BOUNDS[name];
  if (!bound || (value >= bound.least && value <= bound.most)) return null;
  const { least, most, why } = bound;
  return {
    name,
    text: {
      ko: `기준값 ${name}의 ${value}은(는) 허용 범위(${least}~${most})를 벗어납니다. ${why.ko}.`,
      en: `Threshold ${name}: ${value} is outside its bounds of ${least} to ${most}; ${why.en}.`,
    },
  };
}

/** Every threshold that is outside its bounds. */
export const boundFaults = (thresholds: Thresholds): BoundFault[] =>
  Object.entries(thresholds).flatMap(([name, value]) => boundFault(name, value) ?? []);
