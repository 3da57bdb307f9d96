import { scoreVector, type LinearScores } from './linear.js';
import { probabilitiesOf } from './maximum-entropy.js';
import { TextVectors, type TextFeatures } from './tf-idf.js';

/** Everything by which texts are told apart. */
export interface TextModel {
  readonly labels: readonly string[];
  readonly features: TextFeatures;
  /** Their softmax is the probability of each label, calibrated. */
  readonly scores: LinearScores;
  readonly scope: Scope | null;
}

/** How it is told that a text is about nothing that the labels name. */
export interface Scope {
  /** The label of what is about nothing else. */
  readonly outside: string;
  /** A text is in scope when its most probable other label has at least this probability. */
  readonly threshold: number;
  /**
   * By label: how probable it has to be that a text is about anything at all, where that label is the likeliest. It takes
   * the place of the threshold, which a text divided between two labels does not reach by either.
   */
  readonly thresholds?: Readonly<Record<string, number>> | undefined;
  /** Share of texts from outside that were taken in all the same, among those that the threshold was chosen by. */
  readonly falseAcceptRate: number;
}

/** What a model makes of a text. */
export interface TextGuess {
  readonly label: string;
  /** Calibrated, from 0 to 1. */
  readonly probability: number;
  /** False when it is about nothing that the labels name: then the label is the likeliest of them all the same. */
  readonly isInScope: boolean;
  /** How probable it is that it is about nothing that the labels name; 0 where there is no such label. */
  readonly outside: number;
}

/** Tells texts apart; keeps its arrays between texts, and takes some tens of microseconds for a question. */
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

  /** The probability of each label. The array is written anew at the next question. */
  probabilities(text: string): Float32Array {
    return probabilitiesOf(scoreVector(this.model.scores, this.#vectors.of(text), this.#probabilities));
  }

  classify(text: string): TextGuess {
    const { labels, scope } = this.model;
    const probabilities = this.probabilities(text);
    const { place, probability } = likeliest(probabilities, this.#outside);
    const label = labels[place] ?? '';
    const own = scope?.thresholds?.[label];
    const isInScope =
      scope === null ||
      (own === undefined ? probability >= scope.threshold : 1 - (probabilities[this.#outside] ?? 0) >= own);
    return { label, probability, isInScope, outside: probabilities[this.#outside] ?? 0 };
  }
}

/** The place of the greatest probability, the first of equals, one place left out. */
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
