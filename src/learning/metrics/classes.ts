import { matrixOf, type Labels, type Matrix } from '../matrix.js';

/** The most probable class of each row, the first among equals. */
export function predictedClasses({ rows, columns, values }: Matrix): Labels {
  const classes = new Uint8Array(rows);
  for (let row = 0; row < rows; row += 1)
    for (let label = 1; label < columns; label += 1)
      if ((values[row * columns + label] ?? 0) > (values[row * columns + (classes[row] ?? 0)] ?? 0))
        classes[row] = label;
  return classes;
}

/** How many rows of each class (a row of the matrix) were predicted as each (a column). */
export function confusionMatrix(labels: Labels, predicted: Labels, classes: number): Matrix {
  const confusion = matrixOf(classes, classes);
  labels.forEach((label, row) => {
    const place = label * classes + (predicted[row] ?? 0);
    confusion.values[place] = (confusion.values[place] ?? 0) + 1;
  });
  return confusion;
}

/** The share of rows predicted correctly; NaN without rows. */
export function accuracy(labels: Labels, predicted: Labels): number {
  return labels.reduce((hits, label, row) => hits + (label === predicted[row] ? 1 : 0), 0) / labels.length;
}

export interface ClassScores {
  /** Share of rows predicted as the class that belong to it; 0 when there are none. */
  readonly precision: number;
  /** Share of the class that was found; 0 when it has no rows. */
  readonly recall: number;
  readonly f1: number;
  /** Rows of the class. */
  readonly support: number;
}

/** Precision, recall and F1 of each class. */
export function classScores({ rows: classes, values }: Matrix): ClassScores[] {
  return Array.from({ length: classes }, (_, label) => {
    const hits = values[label * classes + label] ?? 0;
    let [support, taken] = [0, 0];
    for (let other = 0; other < classes; other += 1) {
      support += values[label * classes + other] ?? 0;
      taken += values[other * classes + label] ?? 0;
    }
    const share = (whole: number): number => (whole === 0 ? 0 : hits / whole);
    return { precision: share(taken), recall: share(support), f1: share((support + taken) / 2), support };
  });
}

/** Mean F1 of the classes that occur, each counting the same however rare it is. */
export function macroF1(confusion: Matrix): number {
  const occurring = classScores(confusion).filter(({ support }) => support > 0);
  return occurring.reduce((sum, { f1 }) => sum + f1, 0) / occurring.length;
}
