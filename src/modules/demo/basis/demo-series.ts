import { monthNumber, monthStart } from '../../../platform/calendar.js';
import type { MadeUpSeries } from '../../forecasting/index.js';
import { Random } from './random.js';

/** Ten years of months: enough for methods to be tried in the past of each series. */
const DEMO_SERIES_MONTHS = 120;
/** In both languages: a series has one source, whatever language its reader speaks. */
const DEMO_SERIES_SOURCE = '시연용 가상 자료(made-up demo data)';

/**
 * Series of an economy that does not exist, up to the month before a day: a policy rate that moves in steps, an exchange
 * rate that drifts, and prices that rise with a season. Their names and source say that they are made up.
 */
export function demoSeries(seed: number, asOf: string): MadeUpSeries[] {
  const lastMonth = monthNumber(asOf) - 1;
  const from = lastMonth - DEMO_SERIES_MONTHS + 1;
  const made = (
    about: Pick<MadeUpSeries, 'code' | 'topic' | 'unit'> & { readonly ko: string; readonly en: string },
    values: readonly number[],
  ): MadeUpSeries => ({
    code: about.code,
    topic: about.topic,
    unit: about.unit,
    frequency: 'MONTH',
    source: DEMO_SERIES_SOURCE,
    nameKo: `${about.ko}(가상)`,
    nameEn: `${about.en} (made up)`,
    observations: values.map((value, at) => ({
      period: monthStart(from + at).slice(0, 7),
      // Figures of a month are published in the next one.
      knownFrom: monthStart(from + at + 1),
      value: String(value),
    })),
  });
  return [
    made({ code: 'DEMO_BASE_RATE', topic: 'POLICY_RATE', unit: '%', ko: '기준금리', en: 'Base rate' }, rates(seed)),
    made(
      { code: 'DEMO_USD_KRW', topic: 'EXCHANGE_RATE', unit: '원/달러', ko: '원/달러 환율', en: 'Won a dollar' },
      dollars(seed),
    ),
    made(
      { code: 'DEMO_CPI', topic: 'CONSUMER_PRICES', unit: '2020=100', ko: '소비자물가지수', en: 'Consumer prices' },
      prices(seed),
    ),
  ];
}

/** A quarter of a point at a time, and the next move most often goes the way of the last. */
function rates(seed: number): number[] {
  const random = Random.named(seed, 'series', 'rate');
  let [rate, way] = [1.75, 1];
  return Array.from({ length: DEMO_SERIES_MONTHS }, () => {
    if (random.chance(0.15)) {
      if (random.chance(0.2) || rate >= 4.5 || rate <= 0.5) way = rate >= 4.5 ? -1 : rate <= 0.5 ? 1 : -way;
      rate += 0.25 * way;
    }
    return rate;
  });
}

function dollars(seed: number): number[] {
  const random = Random.named(seed, 'series', 'dollar');
  let [price, drift] = [1_180, 0];
  return Array.from({ length: DEMO_SERIES_MONTHS }, () => {
    drift = 0.8 * drift + random.between(-6, 6.5);
    price = Math.min(1_600, Math.max(950, price + drift));
    return Number(price.toFixed(1));
  });
}

function prices(seed: number): number[] {
  const random = Random.named(seed, 'series', 'prices');
  let level = 95;
  return Array.from({ length: DEMO_SERIES_MONTHS }, (_, month) => {
    level *= 1 + random.between(0.0005, 0.0035);
    return Number((level + 0.4 * Math.sin((month * Math.PI) / 6)).toFixed(2));
  });
}
