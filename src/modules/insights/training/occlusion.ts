/** Maximum number of reasons. */
export const MOST_REASONS = 5;
/** An effect on a probability below this is not reported as a reason: one percentage point by default. */
const LEAST_EFFECT = 0.01;

/**
 * The effect of one factor on a probability: the probability as is, minus the one with the factor at its usual value.
 */
export interface FactorEffect<Factor> {
  readonly factor: Factor;
  readonly effect: number;
}

/**
 * A row as it is, and once for each factor with all columns of that factor put to the medians of the training: what the
 * model would say of somebody who is usual in this alone. Each factor stands alone: what two do together shows in neither.
 */
export function occludedRows<Factor>(
  row: ArrayLike<number>,
  medians: readonly number[],
  factors: readonly Factor[],
  factorOfColumn: readonly Factor[],
): Float32Array {
  const width = factorOfColumn.length;
  const values = new Float32Array((factors.length + 1) * width);
  for (let at = 0; at <= factors.length; at += 1) {
    for (let column = 0; column < width; column += 1) {
      const isUsual = at > 0 && factorOfColumn[column] === factors[at - 1];
      values[at * width + column] = (isUsual ? medians : row)[column] ?? NaN;
    }
  }
  return values;
}

/**
 * What speaks most for or against, the strongest first.
 * @param probabilities one for each of the occluded rows, in their order.
 */
export function strongestEffects<Factor>(
  factors: readonly Factor[],
  probabilities: ArrayLike<number>,
  least = LEAST_EFFECT,
): FactorEffect<Factor>[] {
  const asIs = probabilities[0] ?? NaN;
  return factors
    .map((factor, at) => ({ factor, effect: asIs - (probabilities[at + 1] ?? NaN) }))
    .filter(({ effect }) => Math.abs(effect) >= least)
    .sort((one, other) => Math.abs(other.effect) - Math.abs(one.effect))
    .slice(0, MOST_REASONS);
}
