import {
  both,
  said,
  typedFacts,
  type Finding,
  type FoundChart,
  joinSentences,
} from '../../../platform/assistant/index.js';
import { withParticle } from '../../../platform/korean.js';
import type { Localized } from '../../../platform/text.js';
import {
  BAND_PERCENT,
  FORECAST_NOTICE,
  MADE_UP_NOTICE,
  overText,
  type ForecastPoint,
  type ForecastResult,
} from '../outlook/index.js';
import { unitText, type Series, type SeriesTopic } from '../series/index.js';
import { asksDirection, wayOf } from './asked-direction.js';
import { BY_BASELINE, COMPARED_TITLE, FOLLOW_UP_RATES, FOLLOW_UP_OUTLOOK, waySaid } from './forecast-finding.texts.js';
import { wordingOf } from './forecast-wording.js';

/** Topics that bear on what a loan costs. */
const RATES: readonly SeriesTopic[] = ['POLICY_RATE', 'LENDING_RATE', 'BOND_YIELD'];
/** Figures of the past that a chart shows. */
const PAST_SHOWN = 24;

/** A forecast as an answer: the last figure, the median and the band at the end, and how good such forecasts were. */
export function forecastFinding(result: ForecastResult, question = ''): Finding {
  const { lead, ...finding } = forecastFigures(result);
  const sentences = lead ? [...wayAsked(result, question), lead] : [];
  return { ...finding, lead: joinSentences([...sentences, FORECAST_NOTICE]) };
}

/** Which way a series is forecast to go, where the question asks for that. */
function wayAsked({ series, forecast }: ForecastResult, question: string): readonly Localized[] {
  const way = asksDirection(question) ? wayOf(forecast) : null;
  const [last, end] = [forecast.history.at(-1), forecast.points.at(-1)];
  return way && last && end ? [waySaid(said(series.nameKo, series.nameEn), [last.period, end.period], way)] : [];
}

/** The same without the notice, for callers that add it themselves. There is no lead where nothing is known. */
export function forecastFigures(result: ForecastResult): Finding {
  const { series, forecast } = result;
  const name = said(series.nameKo, series.nameEn);
  const last = forecast.history.at(-1);
  const end = forecast.points.at(-1);
  if (!last || !end) return { facts: [] };
  const facts = typedFacts('FINDING', both(series.source), forecast.vintage, name);
  const { fact, band: plainBand, figure: plainFigure, bandWithUnit } = wordingOf(result);
  const [band, unit] = [bandWithUnit(end), unitText(series.unit)];
  return {
    facts: [
      fact('forecast.last', said(`${last.period} 값`, `figure of ${last.period}`), Number(last.value)),
      fact('forecast.median', said(`${end.period} 전망(중앙값)`, `forecast for ${end.period} (middle)`), end.median),
      ...(band
        ? [
            facts.words('forecast.band80', said(`${end.period} 80% 구간`, `80% band of ${end.period}`), band),
            facts.percent(
              'forecast.bandShare',
              said('구간이 실제 값을 담을 확률', 'chance that the band holds the actual figure'),
              BAND_PERCENT,
            ),
          ]
        : []),
      facts.words('forecast.method', said('예측 방법', 'method'), both(forecast.method)),
    ],
    lead: joinSentences([...sentencesOf(result), ...(series.isMadeUp ? [MADE_UP_NOTICE] : [])]),
    shown: ['forecast.last', 'forecast.median', ...(band ? ['forecast.band80'] : [])],
    table: {
      title: said(`${name.ko} 전망(${unit.ko})`, `${name.en}, forecast (${unit.en})`),
      columns: [said('기간', 'Period'), said('중앙값', 'Middle'), said('80% 구간', '80% band')],
      rows: forecast.points.map((point) => [
        { text: both(point.period) },
        { text: both(plainFigure(point.median)) },
        { text: plainBand(point) ?? both('–') },
      ]),
    },
    chart: chartOf(result, name),
    followUps: [RATES.includes(series.topic) ? FOLLOW_UP_RATES : FOLLOW_UP_OUTLOOK],
  };
}

/** The last figure, and the median and the band at the end, in sentences. */
function sentencesOf(result: ForecastResult): readonly Localized[] {
  const { series, forecast } = result;
  const last = forecast.history.at(-1);
  const end = forecast.points.at(-1);
  if (!last || !end) return [];
  const name = said(series.nameKo, series.nameEn);
  const { withUnit: figure, bandWithUnit } = wordingOf(result);
  const band = bandWithUnit(end);
  return [
    said(
      `${withParticle(name.ko, '은/는')} ${last.period}에 ${withParticle(figure(Number(last.value)).ko, '이었/였')}고, 과거 자료로 계산하면 ${end.period}에는 ${figure(end.median).ko} 안팎${band ? `(80% 구간 ${band.ko})` : ''}으로 전망됩니다.`,
      `${name.en} stood at ${figure(Number(last.value)).en} in ${last.period}, and past figures point to about ${figure(end.median).en} in ${end.period}${band ? ` (80% band ${band.en})` : ''}.`,
    ),
    ...(forecast.record.baselineReason === null ? [] : [BY_BASELINE[series.frequency]]),
    ...(result.isOver ? [overText(last.period)] : []),
  ];
}

/** Several forecasts as one answer, in the order asked: each in sentences, then what is true of all, and a table of them. */
export function comparedFinding(all: readonly ForecastResult[], question = ''): Finding {
  const findings = all.map(forecastFigures);
  const placed = (id: string, at: number): string => (at === 0 ? id : id.replace(/^forecast/, `forecast.${at + 1}`));
  const rows = all.map(({ forecast }) => new Map(forecast.points.map((point) => [point.period, point])));
  const periods = [...new Set(rows.flatMap((points) => [...points.keys()]))].toSorted();
  return {
    facts: findings.flatMap(({ facts }, at) => facts.map((fact) => ({ ...fact, id: placed(fact.id, at) }))),
    lead: joinSentences([
      ...all.flatMap((result) => wayAsked(result, question)),
      ...all.flatMap(sentencesOf),
      ...(all.some(({ series }) => series.isMadeUp) ? [MADE_UP_NOTICE] : []),
      FORECAST_NOTICE,
    ]),
    shown: findings.flatMap(({ shown = [] }, at) => shown.map((id) => placed(id, at))),
    table: {
      title: COMPARED_TITLE,
      columns: [said('기간', 'Period'), ...all.map(({ series }) => columnOf(series))],
      rows: periods.map((period) => [
        { text: both(period) },
        ...all.map((result, at) => ({ text: cellOf(result, rows[at]?.get(period)) })),
      ]),
    },
    followUps: [FOLLOW_UP_OUTLOOK],
  };
}

function columnOf({ nameKo, nameEn, unit }: Series): Localized {
  const { ko, en } = unitText(unit);
  return said(`${nameKo}(${ko}), 80% 구간`, `${nameEn} (${en}), 80% band`);
}

function cellOf(result: ForecastResult, point: ForecastPoint | undefined): Localized {
  if (!point) return both('–');
  const { figure, band } = wordingOf(result);
  const [middle, ends] = [figure(point.median), band(point)];
  return ends ? said(`${middle} (${ends.ko})`, `${middle} (${ends.en})`) : both(middle);
}

function chartOf({ series, forecast }: ForecastResult, name: Localized): FoundChart {
  const { points } = forecast;
  const past = forecast.history.slice(-PAST_SHOWN);
  const gap = past.slice(0, -1).map(() => null);
  const last = Number(past.at(-1)?.value);
  const ahead = (read: (point: ForecastPoint) => number | null) => [...gap, last, ...points.map(read)];
  return {
    title: said(`${name.ko} 전망`, `${name.en}, forecast`),
    ...({ kind: 'LINE', unit: series.unit === '%' ? 'PERCENT' : 'POINT' } as const),
    points: [...past, ...points].map(({ period }) => both(period)),
    series: [
      { name: said('실제', 'actual'), values: [...past.map(({ value }) => Number(value)), ...points.map(() => null)] },
      { name: said('전망', 'forecast'), values: ahead(({ median }) => median) },
      { name: said('80% 하한', '80% lower end'), values: ahead(({ low80 }) => low80) },
      { name: said('80% 상한', '80% upper end'), values: ahead(({ high80 }) => high80) },
    ],
    origin: { source: both(series.source), asOf: forecast.vintage },
  };
}
