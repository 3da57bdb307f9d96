import { encodeId } from '../../../platform/graphql/index.js';
import type { Locale } from '../../../platform/text.js';
import { toSeriesType } from '../series/index.js';
import type { ForecastResult } from './forecast.service.js';
import { FORECAST_NOTICE, MADE_UP_NOTICE, overText } from './forecast.texts.js';
import type {
  ForecastCoverageType,
  ForecastPointType,
  ForecastRecordType,
  ForecastScoreType,
  ForecastType,
} from './forecast.types.js';
import type { Coverage, ForecastPoint, ForecastRecord } from './stored-forecast.js';
import type { ForecastScore } from './scoreboard.repository.js';

/** Figures of a forecast have at most six decimals, without zeros at the end. */
export const decimalText = (value: number, decimals = 6): string => {
  const text = value.toFixed(decimals).replace(/\.?0+$/, '');
  return text === '-0' ? '0' : text;
};

/** What fields of a forecast are resolved from: the returned type, and with it the stored forecast. */
export type ForecastSource = ForecastType & { readonly result: ForecastResult };

export function toForecastType(result: ForecastResult, locale: Locale): ForecastSource {
  const { series, forecast } = result;
  const { asOf, vintage, method, history, points, record } = forecast;
  const notices = [
    FORECAST_NOTICE,
    ...(series.isMadeUp ? [MADE_UP_NOTICE] : []),
    ...(result.isOver ? [overText(history.at(-1)?.period ?? '')] : []),
  ];
  return {
    series: toSeriesType(series, locale),
    asOf,
    vintage,
    madeAt: new Date(forecast.madeAt),
    method,
    isBaseline: record.baselineReason !== null,
    baselineReason: record.baselineReason,
    history: [...history],
    points: points.map(toPoint),
    record: toRecord(record),
    notice: notices.map((text) => text[locale]).join(' '),
    result,
  };
}

const orNull = (value: number | null, decimals?: number): string | null =>
  value === null ? null : decimalText(value, decimals);

const toPoint = ({ period, median, baseline, ...bands }: ForecastPoint): ForecastPointType => ({
  period,
  median: decimalText(median),
  baseline: decimalText(baseline),
  low80: orNull(bands.low80),
  high80: orNull(bands.high80),
  low95: orNull(bands.low95),
  high95: orNull(bands.high95),
});

const toRecord = ({ trials, candidates, coverage80, coverage95 }: ForecastRecord): ForecastRecordType => ({
  trials,
  candidates: candidates.map(({ method, mase, low, high }) => ({
    method,
    mase: decimalText(mase, 4),
    maseLow: decimalText(low, 4),
    maseHigh: decimalText(high, 4),
  })),
  coverage80: toCoverage(coverage80),
  coverage95: toCoverage(coverage95),
});

const toCoverage = (coverage: Coverage | null): ForecastCoverageType | null =>
  coverage && { percent: decimalText(100 * coverage.share, 1), values: coverage.values };

const percentOf = (share: number | null): string | null => orNull(share === null ? null : 100 * share, 1);

export const toScoreType = (score: ForecastScore, locale: Locale): ForecastScoreType => ({
  seriesId: encodeId('Series', score.seriesId),
  seriesName: locale === 'ko' ? score.nameKo : score.nameEn,
  method: score.method,
  isReplay: score.isReplay,
  values: score.values,
  mase: orNull(score.mase, 4),
  coverage80Percent: percentOf(score.coverage80),
  coverage95Percent: percentOf(score.coverage95),
  firstPeriod: score.firstPeriod,
  lastPeriod: score.lastPeriod,
});
