/** Simple exponential smoothing, fitted. */
export interface Smoothing {
  /** How much of each error the level takes up, between 0.001 and 0.999. */
  readonly alpha: number;
  readonly firstLevel: number;
  /** After the last observation: the forecast of every step. */
  readonly level: number;
}

/** Where the search for alpha begins: the sum of squares may have several minima. */
const STARTS = [0.02, 0.1, 0.2, 0.35, 0.5, 0.65, 0.8, 0.9, 0.98];
const REACH = 0.15;
const LEAST_ALPHA = 0.001;
/** Golden sections until alpha is known to about 0.003, finer than any forecast shows. */
const SECTIONS = 9;
const GOLDEN = (Math.sqrt(5) - 1) / 2;

interface Fit {
  readonly squares: number;
  readonly firstLevel: number;
  readonly level: number;
}

/**
 * Smooths with the best first level for this alpha: errors are linear in it, so least squares find it in one pass over
 * the series.
 */
function fitted(values: Float64Array, alpha: number): Fit {
  let [level, share, squares, products, shares] = [0, 1, 0, 0, 0];
  for (const value of values) {
    const error = value - level;
    squares += error * error;
    products += error * share;
    shares += share * share;
    level += alpha * error;
    share *= 1 - alpha;
  }
  const firstLevel = products / shares;
  return { squares: squares - (products * products) / shares, firstLevel, level: level + share * firstLevel };
}

/** Fits alpha and the first level by least squares of one-step errors. */
export function smooth(values: Float64Array): Smoothing {
  let [best, least] = [0.5, Infinity];
  for (const alpha of STARTS) {
    const { squares } = fitted(values, alpha);
    if (squares < least) [best, least] = [alpha, squares];
  }
  let [low, high] = [Math.max(LEAST_ALPHA, best - REACH), Math.min(1 - LEAST_ALPHA, best + REACH)];
  let [left, right] = [high - GOLDEN * (high - low), low + GOLDEN * (high - low)];
  let [atLeft, atRight] = [fitted(values, left).squares, fitted(values, right).squares];
  for (let section = 0; section < SECTIONS; section += 1) {
    if (atLeft < atRight) {
      [high, right, atRight] = [right, left, atLeft];
      left = high - GOLDEN * (high - low);
      atLeft = fitted(values, left).squares;
    } else {
      [low, left, atLeft] = [left, right, atRight];
      right = low + GOLDEN * (high - low);
      atRight = fitted(values, right).squares;
    }
  }
  const alpha = (low + high) / 2;
  const { firstLevel, level } = fitted(values, alpha);
  return { alpha, firstLevel, level };
}
