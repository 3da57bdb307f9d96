import type { Familiar } from '../open-model.js';

/** Standardised features are cut at this many deviations, so that a single extreme one does not decide alone. */
const MOST_DEVIATIONS = 8;

/**
 * The squared distance of an image's features from the nearest class, weighted by the covariance within classes
 * (Mahalanobis; Lee et al., 2018, detect unknown images by it).
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
