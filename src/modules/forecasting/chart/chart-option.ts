import type { Locale } from '../../../platform/text.js';
import { unitText, type Series } from '../series/index.js';
import type { ForecastPoint, StoredForecast } from '../outlook/index.js';
import { CHART_TEXTS } from './chart.texts.js';

/** The bundled font that pictures are drawn with. */
export const CHART_FONT = 'Nanum Gothic';

const BLUE = '#1f5fbf';
const GREY = '#555';

type Value = number | null;
type Ends = (point: ForecastPoint) => readonly [Value, Value];

/** A forecast as an echarts option: history as a line, the median dashed, bands as areas. Pure. */
export function chartOption(series: Series, forecast: StoredForecast, locale: Locale): Record<string, unknown> {
  const { history, points } = forecast;
  const texts = CHART_TEXTS[locale];
  const past = history.map(({ value }) => Number(value));
  const before = past.slice(0, -1).map(() => null);
  const last = past.at(-1) ?? null;
  const name = locale === 'ko' ? series.nameKo : series.nameEn;
  const band = (label: string, opacity: number, ends: Ends): object[] => {
    const all = points.map(ends);
    const width = all.map(([low, high]) => (low === null || high === null ? null : high - low));
    return [
      area(`${label} `, [...before, last, ...all.map(([low]) => low)], label, 0),
      area(label, [...before, last === null ? null : 0, ...width], label, opacity),
    ];
  };
  return {
    animation: false,
    backgroundColor: '#fff',
    textStyle: { fontFamily: CHART_FONT },
    title: {
      text: `${name} (${unitText(series.unit)[locale]})`,
      subtext: [`${texts.source}: ${series.source}`, ...(series.isMadeUp ? [texts.madeUp] : []), texts.notice].join(
        ' · ',
      ),
      left: 16,
      top: 12,
    },
    legend: { bottom: 8, data: [texts.history, texts.median, texts.band80, texts.band95] },
    grid: { left: 64, right: 24, top: 84, bottom: 64 },
    xAxis: {
      type: 'category',
      boundaryGap: false,
      data: [...history, ...points].map(({ period }) => period),
    },
    yAxis: { type: 'value', scale: true },
    series: [
      ...band(texts.band95, 0.15, ({ low95, high95 }) => [low95, high95]),
      ...band(texts.band80, 0.25, ({ low80, high80 }) => [low80, high80]),
      line(texts.history, past, GREY, 'solid'),
      line(texts.median, [...before, last, ...points.map(({ median }) => median)], BLUE, 'dashed'),
    ],
  };
}

const line = (name: string, data: readonly Value[], color: string, type: 'solid' | 'dashed'): object => ({
  name,
  type: 'line',
  data,
  showSymbol: false,
  lineStyle: { color, type, width: 2 },
  itemStyle: { color },
});

/** One part of a band: its invisible base, and its height above that. */
const area = (name: string, data: readonly Value[], stack: string, opacity: number): object => ({
  name,
  type: 'line',
  data,
  stack,
  stackStrategy: 'all',
  showSymbol: false,
  lineStyle: { opacity: 0 },
  itemStyle: { color: BLUE, opacity: opacity === 0 ? 0 : opacity + 0.2 },
  areaStyle: { color: BLUE, opacity },
});
