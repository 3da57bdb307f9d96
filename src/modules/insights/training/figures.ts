import type { Localized } from '../../../platform/text.js';
import type { Figure } from '../../models/index.js';
import { randomOf } from '../../../learning/index.js';

/** Draws of a bootstrap: the ends of a 95 % interval are then good to about a twentieth of its width. */
const BOOTSTRAP_DRAWS_OF_PEOPLE = 400;

/** Something measured: its name in code, and in words. */
export interface Measured {
  readonly name: string;
  readonly title: Localized;
}

/**
 * Several figures of the same rows, each with the percentile interval of a bootstrap over rows: one row is one customer.
 * All figures are of the same draws, so that the interval of a difference is that of paired ones.
 * @param statistics of the rows at these places, which may come more than once.
 */
export function bootstrapped(
  rows: number,
  seed: number,
  measured: readonly Measured[],
  statistics: (places: Int32Array) => readonly number[],
): Figure[] {
  const values = statistics(Int32Array.from({ length: rows }, (_, place) => place));
  const random = randomOf(seed, 77);
  const drawn = measured.map(() => new Float64Array(BOOTSTRAP_DRAWS_OF_PEOPLE));
  const places = new Int32Array(rows);
  for (let draw = 0; draw < BOOTSTRAP_DRAWS_OF_PEOPLE; draw += 1) {
    for (let place = 0; place < rows; place += 1) places[place] = random.below(rows);
    for (const [at, value] of statistics(places).entries()) (drawn[at] ?? [])[draw] = value;
  }
  return measured.map(({ name, title }, at) => {
    const sorted = (drawn[at] ?? new Float64Array()).sort();
    return {
      name,
      title,
      rows,
      value: values[at] ?? NaN,
      low: sorted[Math.floor(0.025 * BOOTSTRAP_DRAWS_OF_PEOPLE)] ?? null,
      high: sorted[Math.ceil(0.975 * BOOTSTRAP_DRAWS_OF_PEOPLE) - 1] ?? null,
      method: `bootstrap over customers, ${BOOTSTRAP_DRAWS_OF_PEOPLE} draws`,
    };
  });
}
