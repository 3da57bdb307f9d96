import type { Localized } from '../../../platform/text.js';

/** What each column of a file of series holds. */
export const SERIES_COLUMN_TEXTS = {
  series: {
    ko: '지표 코드, 영문자로 시작하는 영문자·숫자·밑줄 40자 이내',
    en: 'code of the series: a letter, then letters, digits and underscores, 40 at most',
  },
  period: {
    ko: '기간(2024-07, 2024Q3, 2024, 2024-07-15)',
    en: 'period: 2024-07, 2024Q3, 2024 or 2024-07-15, by its frequency',
  },
  value: {
    ko: '값, 정수 부분 12자리와 소수 부분 10자리 이내의 숫자',
    en: 'the figure in plain digits, at most 12 before the point and 10 after it',
  },
  knownFrom: { ko: '값이 공표된 날짜, 없으면 오늘', en: 'the day from which it was known; today when left out' },
  name: { ko: '지표 이름, 새 지표에는 필수', en: 'name in Korean, needed of a new series' },
  nameEn: { ko: '영문 이름, 없으면 이름과 같음', en: 'name in English; the same when left out' },
  topic: { ko: '주제, 없으면 OTHER', en: 'what it is about; OTHER when left out' },
  frequency: {
    ko: '주기, 없으면 기간의 모양으로 판단(매월 1일로 시작하는 일별 자료는 DAY로 표시)',
    en: 'how often it is measured; read from the period when left out, where the first of a month means that month',
  },
  unit: { ko: '단위, 새 지표에는 필수', en: 'unit, needed of a new series' },
  source: { ko: '출처, 새 지표에는 필수', en: 'who publishes it, needed of a new series' },
} as const satisfies Readonly<Record<string, Localized>>;
