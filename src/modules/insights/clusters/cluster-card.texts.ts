import type { Localized } from '../../../platform/text.js';
import { CATEGORIES, type CategoryName } from '../../spending/index.js';

export const CLUSTER_TITLE: Localized = { ko: '소비 유형', en: 'Clusters of spending' };

/** What clusters are for, and for what they are not. */
export const CLUSTER_PURPOSE: Localized = {
  ko: '무엇에 쓰는지가 비슷한 고객을 묶어, 고객에게는 비슷한 사람들의 익명 통계를, 직원에게는 비슷한 고객을 보여 줍니다. 심사나 가격에는 쓰지 않습니다.',
  en: 'Puts together people who spend on the same things: customers are shown anonymous figures of people like them, staff similar customers. It is not for credit decisions or prices.',
};

export const CLUSTER_BOUNDS: Localized = {
  ko: 'Moa 자체 기준: 다른 표본에서 찾은 유형과의 보정 랜드 지수가 0.6 이상이어야 합니다. 확률이나 판정을 내지 않으므로 보정·집단 격차 기준은 두지 않습니다.',
  en: 'Moa: clusters found in other samples agree by an adjusted Rand index of 0.6 or more. It predicts no shares and judges nobody, so neither calibration nor gaps between groups are bounded.',
};

export const clusterDataText = (quarter: string): Localized => ({
  ko: `${quarter} 분기에 카드를 쓴 고객의 업종별 비중`,
  en: `Shares by category of people who spent in ${quarter}`,
});

export const CLUSTER_SPLIT: Localized = {
  ko: '고객별 무작위 분할: 학습 80%, 평가 20%',
  en: 'by customer, at random: 80 % training, 20 % test',
};

export const CLUSTER_LIMITS: readonly Localized[] = [
  {
    ko: '유형은 경계가 뚜렷하지 않습니다. 실루엣이 0에 가까우면 이웃한 유형 사이에 있는 고객이 많다는 뜻입니다.',
    en: 'Clusters run into each other: a silhouette near 0 means that many people stand between two.',
  },
];

/** What a coordinate is. */
export const coordinateText = (category: CategoryName): Localized => ({
  ko: `${CATEGORIES[category].text.ko}: 비중의 제곱근`,
  en: `${CATEGORIES[category].text.en}: square root of the share`,
});

export const SILHOUETTE: Localized = { ko: '실루엣', en: 'silhouette' };

export const BY_LARGEST_CATEGORY: Localized = {
  ko: '가장 많이 쓴 업종별로 묶기',
  en: 'together by the category of most spending',
};

export const AGREEMENT: Localized = {
  ko: '표본 간 일치도(보정 랜드 지수)',
  en: 'agreement over samples (adjusted Rand)',
};

export const shuffledText = (times: number): Localized => ({
  ko: `업종별 열을 따로따로 섞은 데이터에서 같은 방법으로 찾은 유형의 실루엣(좌표와 금액을 각각 ${times}번 섞음)`,
  en: `silhouettes of clusters found in the same way where columns are shuffled each by itself: coordinates, and amounts, ${times} times each`,
});
