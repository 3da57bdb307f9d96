import { scoreVector, type LinearScores } from './linear.js';
import { probabilitiesOf } from './maximum-entropy.js';
import { TextVectors, type TextFeatures } from './tf-idf.js';

/** A text classifier. */
export interface TextModel {
  readonly labels: readonly string[];
  readonly features: TextFeatures;
  /** Their softmax is the probability of each label, calibrated. */
  readonly scores: LinearScores;
  readonly scope: Scope | null;
}

/** How texts outside all labels are detected. */
export interface Scope {
  /** The label of texts outside all others. */
  readonly outside: string;
  /** A text is in scope when its most probable other label has at least this probability. */
  readonly threshold: number;
  /**
   * By label: the least probability that a text is about anything at all, when that label is the likeliest. It replaces
   * the threshold, which a text divided between two labels does not reach with either.
   */
  readonly thresholds?: Readonly<Record<string, number>> | undefined;
  /** Share of outside texts that were accepted, among those used to choose the threshold. */
  readonly falseAcceptRate: number;
}

/** A model's prediction for a text. */
export interface TextGuess {
  readonly label: string;
  /** Calibrated, from 0 to 1. */
  readonly probability: number;
  /** False when it is outside all labels; the label is then still the likeliest one. */
  readonly isInScope: boolean;
  /** The probability that it is outside all labels; 0 when there is no such label. */
  readonly outside: number;
}

/** Classifies texts; keeps its arrays between texts, and takes some tens of microseconds for a question. */
export class TextClassifier {
  readonly #vectors: TextVectors;
  readonly #probabilities: Float32Array;
  readonly #outside: number;

  constructor(readonly model: TextModel) {
    const { labels, features, scope } = model;
    this.#vectors = new TextVectors(features);
    this.#probabilities = new Float32Array(labels.length);
    this.#outside = scope ? labels.indexOf(scope.outside) : -1;
  }

  /** The probability of each label. The next call overwrites the array. */
  probabilities(text: string): Float32Array {
    return probabilitiesOf(scoreVector(this.model.scores, this.#vectors.of(text), this.#probabilities));
  }

  classify(text: string): TextGuess {
    return this.guessOf(this.probabilities(text));
  }

  /** The prediction that probabilities amount to, for callers that use both. */
  guessOf(probabilities: ArrayLike<number>): TextGuess {
    const { labels, scope } = this.model;
    const { place, probability } = likeliest(probabilities, this.#outside);
    const label = labels[place] ?? '';
    const own = scope?.thresholds?.[label];
    const isInScope =
      scope === null ||
      (own === undefined ? probability >= scope.threshold : 1 - (probabilities[this.#outside] ?? 0) >= own);
    return { label, probability, isInScope, outside: probabilities[this.#outside] ?? 0 };
  }
}

/** The index of the greatest probability, the first among equals, skipping one index. */
export function likeliest(
  probabilities: ArrayLike<number>,
  without = -1,
): { readonly place: number; readonly probability: number } {
  let [place, probability] = [-1, -1];
  for (let each = 0; each < probabilities.length; each += 1) {
    if (each === without || (probabilities[each] ?? 0) <= probability) continue;
    [place, probability] = [each, probabilities[each] ?? 0];
  }
  return { place, probability };
}
