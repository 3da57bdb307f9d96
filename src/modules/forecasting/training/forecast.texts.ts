import type { Localized } from '../../../platform/text.js';
import { formatNumber } from '../../../platform/amount.texts.js';

export const FORECAST_TASK_TITLE: Localized = { ko: '계열 예측', en: 'Forecasts of series' };

export const FORECAST_PURPOSE: Localized = {
  ko: '지표 계열의 다음 값이 놓일 구간을 그 계열의 지난 값만으로 예측합니다. 투자 조언에는 쓰지 않습니다.',
  en: 'Tells where the next values of a series of figures may lie, from its past alone. Not for advice on investments.',
};

/** Whose bounds a network is held to, and which. */
export const FORECAST_BOUNDS_SOURCE: Localized = {
  ko: 'Moa 자체 기준: 지난 계절 그대로보다 MASE가 낮고, 80% 구간에 값의 75~85%가 들어야 합니다.',
  en: 'Moa: a lower MASE than the last season once more, and 75 to 85 % of values within the 80 % band.',
};

/** What a network learnt that went on from the one that ships. */
export const ownSeriesDescription = (count: number): Localized => ({
  ko: `이 기관이 볼 수 있는 계열 ${formatNumber(count)}개와 같은 수의 만들어 낸 계열. 함께 제공되는 모델에서 이어서 학습`,
  en: `${formatNumber(count)} series that the institution may read, half and half with made-up ones; it goes on from the network that ships`,
});

export const OWN_SERIES_SPLIT: Localized = {
  ko: '계열마다 마지막 5분의 1은 학습에 쓰지 않고 평가에만 사용',
  en: 'the last fifth of each series is learned from by none, and judges',
};
