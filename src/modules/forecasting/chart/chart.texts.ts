import type { Locale, Localized } from '../../../platform/text.js';

interface ChartTexts {
  readonly history: string;
  readonly median: string;
  readonly band80: string;
  readonly band95: string;
  readonly source: string;
  readonly madeUp: string;
  readonly notice: string;
}

/** Words on charts. */
export const CHART_TEXTS: Readonly<Record<Locale, ChartTexts>> = {
  ko: {
    history: '실제',
    median: '전망',
    band80: '80% 구간',
    band95: '95% 구간',
    source: '출처',
    madeUp: '체험용 가상 자료',
    notice: '전망은 실제와 다를 수 있습니다',
  },
  en: {
    history: 'Actual',
    median: 'Forecast',
    band80: '80 % band',
    band95: '95 % band',
    source: 'Source',
    madeUp: 'made-up figures',
    notice: 'forecasts may turn out otherwise',
  },
};

export const NO_SUCH_CHART: Localized = { ko: '차트를 찾을 수 없습니다.', en: 'There is no such chart.' };

export const CHART_LINK_EXPIRED: Localized = {
  ko: '차트 주소가 만료되었습니다. 다시 조회해 주세요.',
  en: 'The link has run out. Ask for the forecast again.',
};
