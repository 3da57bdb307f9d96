import { matrixOf, type Matrix } from '../matrix.js';
import { places, randomOf, shuffle } from '../random.js';
import type { Steps } from '../work-steps.js';

export interface Importance {
  readonly column: number;
  /** How much the metric falls when the column is shuffled: the mean, and the standard deviation over repeats. */
  readonly mean: number;
  readonly deviation: number;
}

/**
 * How much a model depends on each column (Breiman, 2001): the fall of a metric, where higher is better, when the
 * column's values are shuffled among the rows. Columns with the same information share their importance.
 */
export function* permutationImportance(
  matrix: Matrix,
  metric: (matrix: Matrix) => number,
  { repeats = 3, seed = 1 }: { readonly repeats?: number; readonly seed?: number } = {},
): Steps<{ readonly column: number }, Importance[]> {
  const whole = metric(matrix);
  const importances: Importance[] = [];
  for (let column = 0; column < matrix.columns; column += 1) {
    const falls: number[] = [];
    for (let repeat = 0; repeat < repeats; repeat += 1) {
      falls.push(whole - metric(shuffledColumn(matrix, column, randomOf(seed, column * repeats + repeat))));
      yield { column };
    }
    const mean = falls.reduce((sum, fall) => sum + fall, 0) / repeats;
    const variance = falls.reduce((sum, fall) => sum + (fall - mean) ** 2, 0) / Math.max(1, repeats - 1);
    importances.push({ column, mean, deviation: Math.sqrt(variance) });
  }
  return importances;
}

function shuffledColumn(
  { rows, columns, values }: Matrix,
  column: number,
  random: ReturnType<typeof randomOf>,
): Matrix {
  const shuffled = matrixOf(rows, columns, values.slice());
  shuffle(places(rows), random).forEach((from, row) => {
    shuffled.values[row * columns + column] = values[from * columns + column] ?? NaN;
  });
  return shuffled;
}
