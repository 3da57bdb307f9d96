import type { Localized } from '../../../platform/text.js';
import { CATEGORIES, type CategoryName } from '../../spending/index.js';

/** What each column is that the model reads. */
export const FEATURE_TEXTS = {
  logTotal: { ko: '월평균 사용액의 로그', en: 'Logarithm of spending' },
  logTotalChange: { ko: '사용액의 변화', en: 'Change of spending' },
  unsteadiness: { ko: '사용액의 변동', en: 'How unsteady spending is' },
  creditShare: { ko: '신용카드 비중', en: 'Share of credit cards' },
  creditShareChange: { ko: '신용카드 비중의 변화', en: 'Change of it' },
  canWaitShare: { ko: '미룰 수 있는 소비의 비중', en: 'Share of what can wait' },
  canWaitShareChange: { ko: '그 비중의 변화', en: 'Change of it' },
  memberRank: { ko: '회원등급 코드', en: 'Code of the grade' },
  monthsAsMember: { ko: '첫 카드 이후 개월 수', en: 'Months since the first card' },
} satisfies Record<string, Localized>;

/** The same of the column of a category. */
export const yearShareText = (category: CategoryName): Localized => ({
  ko: `${CATEGORIES[category].text.ko}: 최근 1년 비중`,
  en: `${CATEGORIES[category].text.en}: share over the year`,
});
