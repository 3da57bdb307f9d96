import type { FigureKind } from './figure.js';

/** Units by what they count, the longer before those they begin with. */
const PATTERNS_BY_FIGURE_KIND: readonly (readonly [FigureKind, string])[] = [
  ['percentPoint', '(?:퍼센트|프로|퍼)\\s?포인트|%\\s?포인트|%p|percentage points?|bps?\\b'],
  ['percent', '퍼센트|프로(?![가-힣])|퍼(?![가-힣])|%|per\\s?cent|pct\\b'],
  ['won', '원|won\\b|KRW\\b'],
  ['other', '냥|달러|유로|위안|엔(?![가-힣])|dollars?\\b|USD\\b|euros?\\b|yen\\b|분기'],
  ['month', '개월|달(?!러)|months?\\b'],
  ['ordinary', '가지|단계|번째|곳|군데|방법|ways?\\b|steps?\\b|options?\\b|things?\\b'],
  ['day', '일(?:째|간)?|days?\\b'],
  ['week', '주일|주간|주(?![가-힣])|weeks?\\b'],
  ['year', '년(?:간|차)?|years?\\b'],
  ['hour', '시간|hours?\\b'],
  ['minute', '분(?!의|기|들)|minutes?\\b'],
  ['case', '건|개|(?:open )?loans?\\b|items?\\b|cases?\\b|records?\\b'],
  ['point', '점|포인트|points?\\b|pts\\b'],
  ['fold', '배|fold\\b|times?\\b|x\\b'],
  ['time', '회|번|차례'],
  ['person', '명|인'],
  ['age', '세|살'],
  ['rank', '위|등급|순위|(?:st|nd|rd|th)\\b'],
];

/** Any unit, as the source of a pattern without groups that capture. */
export const ANY_UNIT = PATTERNS_BY_FIGURE_KIND.map(([, pattern]) => pattern).join('|');

const KIND_PATTERNS = PATTERNS_BY_FIGURE_KIND.map(([kind, pattern]): [FigureKind, RegExp] => [
  kind,
  new RegExp(`^(?:${pattern})$`, 'i'),
]);

/** What a unit counts; `plain` without a unit. */
export function kindOf(unit: string | undefined, currency: string | undefined): FigureKind {
  if (unit === undefined) return currency === undefined ? 'plain' : /^(?:₩|KRW)/i.test(currency) ? 'won' : 'other';
  return KIND_PATTERNS.find(([, pattern]) => pattern.test(unit))?.[0] ?? 'other';
}
