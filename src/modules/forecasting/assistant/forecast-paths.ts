import { said, type Fact, joinSentences } from '../../../platform/assistant/index.js';
import { withParticle } from '../../../platform/korean.js';
import type { Localized } from '../../../platform/text.js';
import type { ForecastPoint, ForecastResult } from '../outlook/index.js';
import { wordingOf } from './forecast-wording.js';

/** A way in which a series may go on, in one sentence with its figures. */
export interface ForecastPath {
  readonly said: Localized;
  readonly facts: readonly Fact[];
}

interface ForecastPathKind {
  readonly id: string;
  readonly name: Localized;
  readonly read: (point: ForecastPoint) => number | null;
}

/** The median first, then the ends of the band. */
const PATH_KINDS: readonly ForecastPathKind[] = [
  { id: 'base', name: said('기본 경로(중앙값)', 'On the base path (the middle)'), read: ({ median }) => median },
  {
    id: 'upper',
    name: said('상단 경로(80% 구간 상한)', 'On the upper path (upper end of the 80% band)'),
    read: ({ high80 }) => high80,
  },
  {
    id: 'lower',
    name: said('하단 경로(80% 구간 하한)', 'On the lower path (lower end of the 80% band)'),
    read: ({ low80 }) => low80,
  },
];

/** How a series goes on by the median and by the ends of its band, halfway and at the end; none without figures. */
export function forecastPaths(result: ForecastResult): ForecastPath[] {
  const { points } = result.forecast;
  const end = points.at(-1);
  if (!end) return [];
  const halfway = points.length > 2 ? points[Math.ceil(points.length / 2) - 1] : undefined;
  return PATH_KINDS.flatMap((way) => pathOf(result, way, [...(halfway ? [halfway] : []), end]) ?? []);
}

/** The paths in one text, with a note where there is no band. */
export const pathsText = (paths: readonly ForecastPath[]): Localized =>
  joinSentences([...paths.map((path) => path.said), ...(paths.length > 1 ? [BAND_MEANS] : [NO_BAND])]);

const BAND_MEANS = said(
  '상단과 하단은 80% 구간의 양 끝이며, 실제 값이 그 밖에 놓일 수도 있습니다.',
  'The upper and lower paths are the ends of the 80% band; the actual figure may come to lie outside of it.',
);
const NO_BAND = said(
  '이 지표는 자료가 적어 믿을 만한 예측 구간을 제시할 수 없습니다.',
  'Too little is known of this series for a band that could be relied on.',
);

function pathOf(result: ForecastResult, way: ForecastPathKind, points: readonly ForecastPoint[]): ForecastPath | null {
  const { series } = result;
  const { fact, withUnit: figure } = wordingOf(result);
  const steps = points.flatMap((point, at) => {
    const value = way.read(point);
    const place = at === points.length - 1 ? 'end' : 'halfway';
    return value === null ? [] : [{ place, value, period: point.period }];
  });
  if (steps.length < points.length) return null;
  const [last, ...before] = steps.toReversed();
  if (!last) return null;
  const [by] = before;
  const text = said(
    `${way.name.ko}에서는 ${by ? `${by.period}에 ${withParticle(figure(by.value).ko, '을/를')} 거쳐 ` : ''}${last.period}에 ${figure(last.value).ko} 안팎이 됩니다.`,
    `${way.name.en} ${series.nameEn} comes to ${by ? `about ${figure(by.value).en} in ${by.period} and ` : ''}about ${figure(last.value).en} in ${last.period}.`,
  );
  const facts = steps.map(({ place, value, period }) =>
    fact(
      `forecast.${way.id}.${place}`,
      said(`${period} ${way.name.ko}`, `${period}, ${lowerFirst(way.name.en)}`),
      value,
    ),
  );
  return { said: text, facts: facts.map((each) => ({ ...each, answer: text })) };
}

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
