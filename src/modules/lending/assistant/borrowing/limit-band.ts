import { said, typedFacts, type Fact, type FoundChart } from '../../../../platform/assistant/index.js';
import type { Limits } from '../../limit/index.js';
import { basisFacts } from '../basis-facts.js';

/** A path of limits, as computed. */
export type SeenPath = Awaited<ReturnType<Limits['paths']['look']>>;

type Point = SeenPath['points'][number];

/** Lines of the band from a forecast of market rates, from the lowest limit to the highest. */
const LINES = [
  {
    id: 'low',
    label: said('금리가 80% 구간 위쪽일 때', 'Rates at the upper end of the 80% band'),
    of: ({ lowWon }: Point): number | null => lowWon,
  },
  {
    id: 'median',
    label: said('금리가 예측 중앙값일 때', 'Rates at the median of the forecast'),
    of: ({ medianWon }: Point): number | null => medianWon,
  },
  {
    id: 'high',
    label: said('금리가 80% 구간 아래쪽일 때', 'Rates at the lower end of the 80% band'),
    of: ({ highWon }: Point): number | null => highWon,
  },
] as const;

/** The limit at the end of the path along the band, and when a wanted sum fits; none without a forecast of rates. */
export function bandFacts({ points, fit, bandBasis }: SeenPath): Fact[] {
  if (bandBasis === null) return [];
  // The band ends where the forecast does.
  const last = points.findLast(({ medianWon }) => medianWon !== null);
  if (!last) return [];
  const fact = typedFacts('LIMIT', bandBasis.words, last.answer.on);
  const days = [
    ['path.fitMedianOn', said('금리 중앙값에서 가능해지는 날', 'can be had at the median rate on'), fit?.atMedianRate],
    ['path.fitHighOn', said('금리 상단에서 가능해지는 날', 'can be had at the higher rate on'), fit?.atHigherRate],
    ['path.fitLowOn', said('금리 하단에서 가능해지는 날', 'can be had at the lower rate on'), fit?.atLowerRate],
  ] as const;
  return [
    ...LINES.flatMap(({ id, label, of }) => {
      const won = of(last);
      return won === null ? [] : [fact.money(`path.${id}`, label, won)];
    }),
    ...days.flatMap(([id, label, point]) => (point ? [fact.date(id, label, point.answer.on)] : [])),
    ...basisFacts('path.forecast', 'LIMIT', bandBasis, last.answer.on),
  ];
}

/** The same as lines of a chart. */
export const bandLines = (points: readonly Point[]): FoundChart['series'] =>
  LINES.map(({ label, of }) => ({ name: label, values: points.map(of) })).filter(({ values }) =>
    values.some((won) => won !== null),
  );
