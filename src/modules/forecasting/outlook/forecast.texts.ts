import type { Localized } from '../../../platform/text.js';
import type { Series } from '../series/index.js';
import type { StoredForecast } from './stored-forecast.js';

export const FORECAST_NOTICE: Localized = {
  ko: '과거 자료로 계산한 전망이며 실제와 다를 수 있습니다. 투자나 환전을 권유하는 것이 아니며, 결정은 고객님께서 직접 하셔야 합니다.',
  en: 'This was worked out from past figures and may turn out otherwise. It is no advice to buy, sell or exchange anything: that is for you to decide.',
};

export const MADE_UP_NOTICE: Localized = {
  ko: '이 지표는 체험용으로 만든 가상의 자료입니다.',
  en: 'The figures of this series are made up, for trying things out.',
};

/** That a forecast starts so long ago that all of it has passed. */
export const overText = (lastPeriod: string): Localized => ({
  ko: `등록된 마지막 값이 ${lastPeriod}의 것이어서, 전망한 기간은 이미 지났습니다.`,
  en: `The last figure on record is of ${lastPeriod}, so the periods that are forecast are over already.`,
});

/** What the path that a rate may take is based on. */
export const rateBasisText = (
  { nameKo, nameEn, isMadeUp }: Pick<Series, 'nameKo' | 'nameEn' | 'isMadeUp'>,
  { vintage, method, bandPercent }: Pick<StoredForecast, 'vintage' | 'method'> & { readonly bandPercent: number },
): Localized => ({
  ko: `${vintage}까지 알려진 ${nameKo}의 ${bandPercent}% 예측 구간(${method}${isMadeUp ? ', 체험용으로 만든 가상의 자료' : ''})`,
  en: `${bandPercent}% band of a forecast of ${nameEn} by what was known on ${vintage} (${method}${isMadeUp ? ', made up for trying things out' : ''})`,
});
