import { wilsonInterval } from '../../src/learning/index.js';

/** Of how many cases something holds. */
export interface Share {
  readonly hits: number;
  readonly of: number;
}

export const shareOf = <Item>(items: readonly Item[], holds: (item: Item) => boolean): Share => ({
  hits: items.filter(holds).length,
  of: items.length,
});

/** `81.2 % (75–86), n = 216`, with the interval of Wilson that holds in 95 % of cases. */
export function shareText({ hits, of }: Share): string {
  const interval = wilsonInterval(hits, of);
  if (interval === null) return '–';
  const [low, high] = [interval.low, interval.high].map((bound) => Math.round(100 * bound));
  return `${((100 * hits) / of).toFixed(1)} % (${low}–${high}), n = ${of}`;
}
