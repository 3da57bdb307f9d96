import type { Locale, Localized } from '../../../platform/text.js';
import { CATEGORIES } from '../../spending/index.js';
import type { ClusterUnknown, PeopleUnknown } from './cluster-placement.js';
import type { ClusterMark } from './cluster-profile.js';
import { type SimilarUnknown, MOST_SIMILAR } from './similar-customers.js';

export const CLUSTER_UNKNOWN_TEXT: Readonly<Record<ClusterUnknown | PeopleUnknown | SimilarUnknown, Localized>> = {
  NO_SPENDING: {
    ko: '최근 분기의 카드 이용 데이터가 없어 비교할 수 없습니다.',
    en: 'There is no card spending of the newest quarter to compare.',
  },
  NO_MODEL: { ko: '지금 사용할 수 있는 모델이 없습니다.', en: 'There is no model in service now.' },
  NO_CLEAR_GROUPS: {
    ko: '고객의 소비가 서로 뚜렷이 구분되는 유형으로 나뉘지 않아 유형을 보여 드리지 않습니다.',
    en: 'Spending does not fall into groups that are clearly apart, so no cluster is shown.',
  },
  NOT_COUNTED: {
    ko: '아직 집계되지 않았습니다. 잠시 후 다시 확인해 주세요.',
    en: 'They have not been counted yet; please look again in some minutes.',
  },
  TOO_FEW: {
    ko: '20명보다 적은 유형이라 개인이 드러날 수 있어 통계를 보여 드리지 않습니다.',
    en: 'They are fewer than 20, and figures could show a single person.',
  },
  BEING_READ: {
    ko: '고객 데이터를 읽는 중입니다. 잠시 후 다시 시도해 주세요.',
    en: 'The customers are being read into memory; please ask again in some seconds.',
  },
};

export const ALL_SPENDING: Localized = { ko: '전체 카드 사용액', en: 'All card spending' };

export const SIMILAR_COUNT: Localized = {
  ko: `first 값은 1에서 ${MOST_SIMILAR} 사이여야 합니다.`,
  en: `\`first\` must be between 1 and ${MOST_SIMILAR}.`,
};

/** Names a cluster by the two categories that mark it most. */
export function clusterName(marks: readonly ClusterMark[], locale: Locale): string {
  const [first, second] = marks.map(({ category }) => CATEGORIES[category].text[locale]);
  if (first === undefined) return locale === 'ko' ? '고른 소비' : 'Spending on everything alike';
  const names = second === undefined ? first : locale === 'ko' ? `${first}·${second}` : `${first}; ${second}`;
  return locale === 'ko' ? `${names} 중심` : `More on: ${names}`;
}
