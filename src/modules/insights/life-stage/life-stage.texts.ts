import type { Locale, Localized } from '../../../platform/text.js';
import { CATEGORIES, type CategoryName } from '../../spending/index.js';
import type { LifeStage } from './life-stage.js';
import type { StageFactor } from './life-stage-features.js';
import type { StageConfidence, StageUnknown } from './stage-estimate.js';

/** Korean names are those of the source's specification. */
export const LIFE_STAGE_TEXT: Readonly<Record<LifeStage, Localized>> = {
  UNI: { ko: '대학생', en: 'at university' },
  NEW_JOB: { ko: '사회초년생', en: 'first years at work' },
  NEW_WED: { ko: '신혼', en: 'newly married' },
  CHILD_BABY: { ko: '자녀 영유아', en: 'with a child below school age' },
  CHILD_TEEN: { ko: '자녀 의무교육', en: 'with a child in compulsory education' },
  CHILD_UNI: { ko: '자녀 대학생', en: 'with a child at university' },
  GOLLIFE: { ko: '중년기타', en: 'middle age without children at home' },
  SECLIFE: { ko: '2nd Life', en: 'second life, after the first career' },
  RETIR: { ko: '은퇴', en: 'retired' },
};

const OTHER_FACTORS: Readonly<Record<Exclude<StageFactor, CategoryName>, Localized>> = {
  AGE: { ko: '연령대', en: 'Age' },
  GRADE: { ko: '회원등급', en: 'Grade of the card member' },
  TENURE: { ko: '카드 이용 기간', en: 'Time as a card member' },
  DIGITAL: { ko: '앱·웹 이용', en: 'Use of app and web' },
  TOTAL: { ko: '전체 카드 사용액', en: 'All card spending' },
  CARD_SPLIT: { ko: '신용·체크카드 비중', en: 'Split between credit and check card' },
  CHANGE: { ko: '카드 사용액의 변화', en: 'Change of card spending' },
  HISTORY: { ko: '확인된 분기 수', en: 'Number of quarters known' },
};

/** A factor in a few words; categories by their own names. */
export function factorText(factor: StageFactor): Localized {
  return factor in OTHER_FACTORS
    ? OTHER_FACTORS[factor as keyof typeof OTHER_FACTORS]
    : CATEGORIES[factor as CategoryName].text;
}

/** What a factor does, as what would be so without it. `points` is in percentage points, with its sign. */
export function reasonText(factor: StageFactor, points: number, locale: Locale): string {
  const name = factorText(factor)[locale];
  const by = Math.abs(points).toFixed(1);
  if (locale === 'ko') {
    return `${name}: 다른 고객들의 중간 수준이었다면 이 단계일 확률이 ${by}%p ${points > 0 ? '낮았을' : '높았을'} 것입니다.`;
  }
  const way = points > 0 ? 'lower' : 'higher';
  return `${name}: were it as usual, the probability of this stage would be ${by} points ${way}.`;
}

export const CONFIDENCE_TEXT: Readonly<Record<StageConfidence, Localized>> = {
  HIGH: { ko: '높음', en: 'high' },
  MEDIUM: { ko: '보통', en: 'medium' },
  LOW: { ko: '낮음', en: 'low' },
};

export const UNKNOWN_STAGE_TEXT: Readonly<Record<StageUnknown, Localized>> = {
  NO_SPENDING: {
    ko: '카드 이용 데이터가 없어 생애 단계를 추정할 수 없습니다.',
    en: 'There is no card spending from which to estimate a stage of life.',
  },
  NO_MODEL: {
    ko: '지금 사용할 수 있는 추정 모델이 없습니다.',
    en: 'There is no model in service now.',
  },
  FIGURES_OUT_OF_RANGE: {
    ko: '카드 이용 데이터가 모델이 다루는 범위를 벗어나 추정하지 않았습니다.',
    en: 'The figures are beyond what the model knows, so it says nothing.',
  },
};

export const STAGE_NOTICE: Localized = {
  ko: '카드 이용 내역으로 추정한 결과이며 실제와 다를 수 있습니다. 다르다면 직접 바로잡아 주세요. 대출 심사에는 사용되지 않습니다.',
  en: 'Estimated from card spending and possibly wrong; please correct it if it is. It plays no part in lending decisions.',
};
