import type { Localized } from '../../../platform/text.js';
import { wilsonInterval } from '../../../learning/index.js';
import { LEAST_COMPARED, type SubgroupGap } from '../../models/index.js';

/** The 97.5th percentile of the normal distribution. */
const Z = 1.959963984540054;

/** An attribute, its groups row by row, and what is averaged over a group's rows. */
interface SubgroupQuestion {
  readonly attribute: string;
  readonly title: Localized;
  readonly figure: string;
  readonly groups: readonly string[];
  readonly values: ArrayLike<number>;
}

/**
 * The mean of a figure by group with its 95 % interval, and the greatest distance of two. A share, a mean of zeros and
 * ones, gets Wilson's interval; anything else gets that of the normal approximation.
 */
export function subgroupGap({ attribute, title, figure, groups, values }: SubgroupQuestion): SubgroupGap {
  const isShare = Array.from(values).every((value) => value === 0 || value === 1);
  const places = Map.groupBy(groups.keys(), (place) => groups[place] ?? '');
  const found = [...places]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([label, rows]) => {
      const own = rows.map((row) => values[row] ?? NaN);
      const mean = own.reduce((sum, value) => sum + value, 0) / own.length;
      const share = isShare ? wilsonInterval(Math.round(mean * own.length), own.length) : null;
      if (share) return { label, value: mean, low: share.low, high: share.high, rows: own.length };
      const variance = own.reduce((sum, value) => sum + (value - mean) ** 2, 0) / Math.max(1, own.length - 1);
      const half = Z * Math.sqrt(variance / own.length);
      return { label, value: mean, low: mean - half, high: mean + half, rows: own.length };
    });
  const compared = found.filter(({ rows }) => rows >= LEAST_COMPARED).map(({ value }) => value);
  const gap = compared.length > 1 ? Math.max(...compared) - Math.min(...compared) : 0;
  return { attribute, title, figure, groups: found, gap };
}
