import type { Localized } from '../../../platform/text.js';

export const LIFE_STAGE_TITLE: Localized = { ko: '생애 단계 추정', en: 'Stage of life' };

/** What the answers are for, and for what they are not. */
export const LIFE_STAGE_PURPOSE: Localized = {
  ko: '카드 이용 1년치로 아홉 가지 생애 단계의 확률을 추정해 화면 안내와 상품 설명을 고르는 데 씁니다. 대출 심사, 한도, 금리에는 쓰지 않습니다.',
  en: 'Estimates nine stages of life from a year of card spending, to choose what is shown and explained. It is not for credit decisions, limits or rates.',
};

export const STAGE_LIMITS: readonly Localized[] = [
  {
    ko: '학습 라벨은 카드사가 붙인 생애 단계와 사람이 바로잡은 내용이며, 실제 가족 관계를 확인한 것이 아닙니다.',
    en: 'Labels are what the card company says and what people corrected; nobody’s family was looked at.',
  },
  {
    ko: '함께 배포되는 첫 버전은 생성된 데이터로 학습했습니다. 실제 데이터에서의 정확도는 다시 학습해 확인해야 합니다.',
    en: 'The version that ships was trained on generated data. How good it is on real data has to be measured by training it again.',
  },
  {
    ko: '십대(TEEN)는 다루지 않습니다. 가족 카드를 함께 쓰면 다른 사람의 소비가 섞일 수 있습니다.',
    en: 'Teenagers are beyond it, and a card that a family shares mixes what several people spend.',
  },
];

export const STAGE_BOUNDS: Localized = {
  ko: 'Moa 자체 기준: 확률이 평균 5%p 넘게 어긋나지 않고, 성별·지역별 정확도와 연령대별 과신의 차이가 15%p를 넘지 않아야 합니다.',
  en: 'Moa: probabilities off by no more than 5 points on average; accuracy by sex and region, and overconfidence by age, no more than 15 points apart.',
};

export const stageDataText = (quarter: string, corrected: number): Localized => ({
  ko: `최근 분기(${quarter})에 생애 단계가 알려진 고객. 고객·직원이 바로잡은 ${corrected}건 포함`,
  en: `People whose stage is known in ${quarter}; ${corrected} of them by a correction`,
});

export const LOGISTIC_REGRESSION: Localized = { ko: '로지스틱 회귀', en: 'logistic regression' };

export const MAJORITY_ACCURACY: Localized = {
  ko: '항상 가장 흔한 단계라고 답할 때의 정확도',
  en: 'accuracy of the most frequent stage alone',
};

export const AGE_BAND_OVERCONFIDENCE: Localized = { ko: '연령대(과신)', en: 'age band (overconfidence)' };
