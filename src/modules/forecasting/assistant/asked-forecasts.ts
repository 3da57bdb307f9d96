import {
  both,
  said,
  typedFacts,
  type AskedForecasts,
  type ForecastReply,
  joinSentences,
} from '../../../platform/assistant/index.js';
import { FORECAST_NOTICE, type ForecastService, type ForecastResult } from '../outlook/index.js';
import { forecastFigures } from './forecast-finding.js';
import { forecastPaths, pathsText } from './forecast-paths.js';

/** Makes forecasts for messages that ask for one, from what is known today. */
export const askedForecasts = (forecasts: Pick<ForecastService, 'forecast'>): AskedForecasts => {
  const made = (...[caller, { seriesId, months }]: Parameters<AskedForecasts['reply']>): Promise<ForecastResult> =>
    forecasts.forecast(caller, seriesId, { months, asOf: null });
  return {
    expect: async (...asked) => {
      await made(...asked);
    },
    reply: async (...asked) => forecastReply(await made(...asked)),
  };
};

export function forecastReply(forecasted: ForecastResult): ForecastReply {
  const { series, forecast } = forecasted;
  const { lead, ...finding } = forecastFigures(forecasted);
  const paths = forecastPaths(forecasted);
  const record = recordOf(forecasted);
  const facts = [...finding.facts, ...(record?.facts ?? []), ...paths.flatMap((path) => path.facts)];
  const name = [series.id, forecast.steps, forecast.vintage, forecast.method, forecast.id].join(':');
  return {
    finding: { ...finding, facts },
    summary: joinSentences([...(lead ? [lead] : []), ...(record ? [record.text] : [])]),
    scenarios: pathsText(paths),
    notice: FORECAST_NOTICE,
    name,
  };
}

/** How often the band has held in the past, where that is known. */
function recordOf({ series, forecast: { record, vintage } }: ForecastResult) {
  const { coverage80, trials } = record;
  if (!coverage80) return null;
  const facts = typedFacts('FINDING', both(series.source), vintage, said(series.nameKo, series.nameEn));
  const share = (100 * coverage80.share).toFixed(1);
  const percent = `${Number(share)}%`;
  const text = said(
    `과거 ${trials}개 시점에서 같은 방법으로 예측했을 때 실제 값의 ${percent}가 80% 구간에 들었습니다.`,
    `Forecast the same way from ${trials} places in the past, ${percent} of the actual figures lay within the 80% band.`,
  );
  const label = said('80% 구간에 든 과거 값의 비율', 'share of past figures within the 80% band');
  const tried = said(`${trials}개 시점`, `${trials} places`);
  return {
    text,
    facts: [
      { ...facts.percent('forecast.coverage', label, share), answer: text },
      facts.count(
        'forecast.trials',
        said('시험한 과거 시점', 'places in the past that were tried'),
        trials,
        'TIME',
        tried,
      ),
    ],
  };
}
