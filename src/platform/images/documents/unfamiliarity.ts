import type { Familiar } from '../open-model.js';

/** Standardised features beyond this many deviations count as so many: one that is far off must not decide alone. */
export const MOST_DEVIATIONS = 8;

/**
 * The squared distance of an image's features from the nearest class, weighed by how features vary and go together
 * within classes (Mahalanobis; Lee et al., 2018, tell unknown images apart by it).
 */
export function unfamiliarity(values: ArrayLike<number>, familiar: Omit<Familiar, 'limit'>): number {
  const { means, deviations, centres, weights } = familiar;
  const size = means.length;
  const standard = Float64Array.from({ length: size }, (_, place) =>
    clipped(((values[place] ?? 0) - (means[place] ?? 0)) / (deviations[place] ?? 1)),
  );
  let least = Infinity;
  for (const centre of centres) {
    const away = standard.map((value, place) => value - (centre[place] ?? 0));
    let distance = 0;
    for (let row = 0; row < size; row += 1) {
      let sum = 0;
      for (let column = 0; column < size; column += 1) sum += (weights[row * size + column] ?? 0) * (away[column] ?? 0);
      distance += sum * (away[row] ?? 0);
    }
    least = Math.min(least, distance);
  }
  return least;
}

export const clipped = (value: number): number => Math.min(MOST_DEVIATIONS, Math.max(-MOST_DEVIATIONS, value));
