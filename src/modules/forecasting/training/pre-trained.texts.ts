import type { Localized } from '../../../platform/text.js';
import { formatNumber } from '../../../platform/amount.texts.js';

/** What a network learnt that ships. */
export const MADE_UP_SERIES_DESCRIPTION: Localized = {
  ko: '프로그램이 만들어 낸 계열만으로 학습(추세, 계절, 국면 변화, 수준 이동, 이상치, 간헐적 수요, 달력 효과). 실제 계열은 보지 않음',
  en: 'Made-up series alone: trends, seasons, regime changes, level shifts, outliers, intermittent demand and effects of the calendar. It saw no real series',
};

/** What it is judged by. */
export const madeUpSeriesSplit = (series: number, steps: number): Localized => ({
  ko: `학습에 쓰지 않은 난수로 만든 계열 ${formatNumber(series)}개의 다음 ${steps}개 값으로 평가. 실제 계열(M3) 결과는 bench/RESULTS.md`,
  en: `judged by the next ${steps} values of ${formatNumber(series)} series from seeds that training never drew; bench/RESULTS.md tells of real ones (M3)`,
});
