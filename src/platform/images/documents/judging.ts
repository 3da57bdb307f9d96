import {
  auc,
  bootstrap,
  calibrationError,
  confidences,
  reliability,
  type Interval,
  type Labels,
  type Matrix,
} from '../../../learning/index.js';
import { DOCUMENT_LABELS, type DocumentLabel } from './kinds.js';

/** How well photographs outside the training set are judged. */
export interface DocumentFigures {
  readonly photographs: number;
  readonly accuracy: number;
  /** The probability that a photograph with any defect has a higher score than a good one. */
  readonly anyDefect: Interval;
  /** The same for each defect alone, by its probability relative to GOOD. */
  readonly byDefect: Readonly<Partial<Record<DocumentLabel, Interval>>>;
  readonly calibrationError: number;
}

/** Evaluates probabilities against the labels that the photographs were made with. */
export function judgeProbabilities(probabilities: Matrix, labels: Labels): DocumentFigures {
  const { rows, columns, values } = probabilities;
  const of = (row: number, label: number): number => values[row * columns + label] ?? 0;
  const aucOf = (chosen: number[], score: (row: number) => number): Interval =>
    bootstrap(chosen.length, (drawn) => {
      const own = Array.from(drawn, (place) => chosen[place] ?? 0);
      return auc(
        own.map(score),
        own.map((row) => (labels[row] === 0 ? 0 : 1)),
      );
    });
  const all = Array.from({ length: rows }, (_, row) => row);
  const byDefect: Partial<Record<DocumentLabel, Interval>> = {};
  DOCUMENT_LABELS.forEach((name, label) => {
    if (label === 0) return;
    const chosen = all.filter((row) => labels[row] === 0 || labels[row] === label);
    byDefect[name] = aucOf(chosen, (row) => of(row, label) / (of(row, label) + of(row, 0) + 1e-9));
  });
  const { probabilities: surest, hits } = confidences(probabilities, labels);
  return {
    photographs: rows,
    accuracy: hits.reduce((sum, hit) => sum + hit, 0) / rows,
    anyDefect: aucOf(all, (row) => 1 - of(row, 0)),
    byDefect,
    calibrationError: calibrationError(reliability(surest, hits)),
  };
}
