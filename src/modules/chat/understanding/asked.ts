import type { TextClassifier, TextGuess, TextModel } from '../../../learning/index.js';
import { clausesOf } from './clauses.js';
import { withConcepts } from './concepts.js';
import { askedInstead } from './contrast.js';
import type { Subject } from './subject/subject.js';
import type { Guess, Understood } from './understood.js';

/** A model in service, with the version it answers as. */
export interface ServedClassifier {
  readonly classifier: TextClassifier;
  readonly version: string;
}

/** What a question asks for: the intent that is in scope, the likeliest ones, and those of its parts. */
export function asked(
  model: ServedClassifier | null,
  question: string,
  read: string,
  whose?: Guess<Subject>,
): Pick<Understood, 'intent' | 'guesses' | 'parts'> {
  if (!model) return { intent: null };
  const instead = askedInstead(question);
  const isOfAsker = whose?.label === 'ASKER';
  const { guess, likeliest } =
    instead === null ? scored(model, read, isOfAsker) : scoredInstead(model, read, instead, isOfAsker);
  const { isInScope, label, probability } = guess;
  return {
    intent: isInScope ? { label, probability } : null,
    guesses: likeliest(),
    parts: clausesOf(question).map((text) => ({
      text,
      guesses: scored(model, withConcepts(text), isOfAsker).likeliest(),
    })),
  };
}

/** A model's guess, and its likeliest labels; those have to be asked for before the model reads another text. */
interface Scored {
  readonly guess: TextGuess;
  readonly likeliest: () => Guess<string>[];
}

/**
 * Reads a text once.
 * @param isOfAsker whether it is settled that nobody else's data are asked for.
 */
export const scored = ({ classifier }: ServedClassifier, read: string, isOfAsker = false): Scored =>
  scoredBy(classifier, classifier.probabilities(read), isOfAsker);

/** The weight of what is asked for against the whole question, which also names what is left out. */
const BY_WHAT_IS_ASKED = 0.7;
/** The least probability in either: what both are sure of stays sure. */
const FAINT = 1e-5;

/** Reads a question together with the part of it that is asked for. */
function scoredInstead({ classifier }: ServedClassifier, read: string, instead: string, isOfAsker: boolean): Scored {
  const part = classifier.probabilities(withConcepts(instead)).slice();
  const joint = Array.from(
    classifier.probabilities(read),
    (whole, at) =>
      Math.max(FAINT, whole) ** (1 - BY_WHAT_IS_ASKED) * Math.max(FAINT, part[at] ?? 0) ** BY_WHAT_IS_ASKED,
  );
  const sum = joint.reduce((total, each) => total + each, 0);
  return scoredBy(
    classifier,
    joint.map((each) => each / sum),
    isOfAsker,
  );
}

function scoredBy(classifier: TextClassifier, all: ArrayLike<number>, isOfAsker: boolean): Scored {
  const probabilities = isOfAsker ? withoutOthers(classifier.model, all) : all;
  return {
    guess: classifier.guessOf(probabilities),
    likeliest: () => likeliestOf(classifier.model, probabilities),
  };
}

/** What is left beside a sure intent is no more than noise below this. */
export const UNHEARD = 0.05;

/** Probabilities once it is settled that nobody else's data are asked for: the other intents share the whole of them. */
function withoutOthers({ labels }: TextModel, probabilities: ArrayLike<number>): ArrayLike<number> {
  const others = probabilities[labels.indexOf('SOMEBODY_ELSE')] ?? 0;
  const left = Math.max(UNHEARD, 1 - others);
  return Array.from(probabilities, (each, at) => (labels[at] === 'SOMEBODY_ELSE' ? 0 : each / left));
}

/** How many possible intents are returned for a question. */
const GUESSES = 5;

export const likeliestOf = ({ labels, scope }: TextModel, probabilities: ArrayLike<number>): Guess<string>[] =>
  labels
    .map((label, at) => ({ label, probability: probabilities[at] ?? 0 }))
    .filter(({ label }) => label !== scope?.outside)
    .sort((one, other) => other.probability - one.probability)
    .slice(0, GUESSES);
