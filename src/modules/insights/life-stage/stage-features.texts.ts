import type { Localized } from '../../../platform/text.js';

/** What each column is that the model reads. */
export const FEATURE_TEXTS = {
  ageBand: { ko: '연령대 하한', en: 'Lower end of the age band' },
  memberRank: { ko: '회원등급 코드', en: 'Code of the grade' },
  monthsAsMember: { ko: '첫 카드 이후 개월 수', en: 'Months since the first card' },
  hasDigitalChannel: { ko: '앱·웹 가입', en: 'Registered for app or web' },
  usesDigitalChannel: { ko: '앱·웹 이용', en: 'Used app or web' },
  logTotal: { ko: '월평균 카드 사용액의 로그', en: 'Logarithm of monthly spending' },
  quartersKnown: { ko: '확인된 분기 수', en: 'Quarters known' },
  creditShare: { ko: '신용카드 비중', en: 'Share of credit cards' },
  logTotalChange: { ko: '사용액의 변화', en: 'Change of spending' },
} satisfies Record<string, Localized>;

/** The same of columns that there are one of for each category, whose name comes before. */
export const CATEGORY_FEATURE_TEXTS = {
  log: { ko: '월평균 사용액의 로그', en: 'logarithm of monthly spending' },
  share: { ko: '최근 1년 비중', en: 'share over the year' },
  shareChange: { ko: '비중의 변화', en: 'change of the share' },
} satisfies Record<string, Localized>;
