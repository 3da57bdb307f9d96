/** A non-decreasing curve from predicted probabilities to actual frequencies; straight between its points. */
export interface IsotonicCurve {
  /** Ascending. */
  readonly given: Float64Array;
  readonly actual: Float64Array;
}

interface Block {
  readonly from: number;
  readonly to: number;
  readonly sum: number;
  readonly count: number;
}

/**
 * The rising least-squares curve through the outcomes (1 or 0): decreasing neighbours are pooled (pool adjacent
 * violators; Zadrozny and Elkan, 2002).
 */
export function fitIsotonic(probabilities: ArrayLike<number>, hits: ArrayLike<number>): IsotonicCurve {
  const order = Int32Array.from({ length: probabilities.length }, (_, row) => row);
  order.sort((one, other) => (probabilities[one] ?? 0) - (probabilities[other] ?? 0));
  const blocks: Block[] = [];
  for (const row of order) {
    const given = probabilities[row] ?? 0;
    let block: Block = { from: given, to: given, sum: hits[row] ?? 0, count: 1 };
    for (let last = blocks.at(-1); last !== undefined && mustPool(last, block); last = blocks.at(-1)) {
      blocks.pop();
      block = { from: last.from, to: block.to, sum: last.sum + block.sum, count: last.count + block.count };
    }
    blocks.push(block);
  }
  const points = blocks.flatMap(({ from, to, sum, count }) =>
    (from === to ? [from] : [from, to]).map((given) => ({ given, actual: sum / count })),
  );
  return {
    given: Float64Array.from(points, ({ given }) => given),
    actual: Float64Array.from(points, ({ actual }) => actual),
  };
}

const mustPool = (before: Block, after: Block): boolean =>
  before.to === after.from || before.sum * after.count >= after.sum * before.count;

/** The curve at each probability; constant before its first point and after its last. */
export function applyIsotonic({ given, actual }: IsotonicCurve, probabilities: ArrayLike<number>): Float32Array {
  return Float32Array.from(probabilities, (probability) => {
    let [low, high] = [0, given.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((given[middle] ?? 0) < probability) low = middle + 1;
      else high = middle;
    }
    const [before, after] = [Math.max(0, low - 1), Math.min(low, given.length - 1)];
    const [left, right] = [given[before] ?? 0, given[after] ?? 0];
    const share = right > left ? Math.min(1, Math.max(0, (probability - left) / (right - left))) : 1;
    return (actual[before] ?? 0) + share * ((actual[after] ?? 0) - (actual[before] ?? 0));
  });
}
