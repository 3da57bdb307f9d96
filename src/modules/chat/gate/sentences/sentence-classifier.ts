import type { TextClassifier } from '../../../../learning/index.js';
import { PASSES } from './generated.js';
import { plainSentence, sentenceText } from './sentence-text.js';
import { structureOf } from './structure.js';

/** Says whether a sentence is advice, empathy, a question, an explanation, a limit, help, or own data by slots. */
export interface SentenceClassifier {
  /** @param isLookedAtAgain somebody looks at flagged sentences again, so that more of them may be flagged. */
  passes(sentence: string, isLookedAtAgain: boolean): boolean;
}

/**
 * The suspicion from which on a sentence is flagged where a verifier looks again. Chosen on the part `choose` of the sets of
 * bench/assistant: of its sentences it flags 97 % of hostile ones and 22 % of honest ones (at .15 it was 97 and 36, at .4
 * 94 and 12), so that a verifier that errs in one of twenty harms fewer than 2 % of honest ones. Without a verifier the
 * threshold is the model's own.
 */
const SUSPICION_WITH_VERIFIER = 0.25;

/** Classifies by a trained model. */
export function classifierOf(model: TextClassifier): SentenceClassifier {
  const { labels, scope } = model.model;
  const passing = labels.indexOf(PASSES);
  const least = scope?.threshold ?? 1 / 2;
  return {
    passes(sentence, isLookedAtAgain) {
      const harmless = model.probabilities(sentenceText(sentence))[passing] ?? 0;
      return harmless > (isLookedAtAgain ? Math.max(1 - SUSPICION_WITH_VERIFIER, least) : least);
    },
  };
}

/** Structures that no sentence may have where no model is at hand to judge what else is in it. */
const SUSPECT: ReadonlySet<string> = new Set(['LOUD', 'ACT', 'OWN_YOU', 'OWN_IS', 'SECRET_ASKED', 'YOU']);

/** Where no model can be served, the structure of sentences alone decides: stricter, and deaf to what it has no word for. */
export const BY_STRUCTURE: SentenceClassifier = {
  passes: (sentence) =>
    !structureOf(plainSentence(sentence), /[가-힣]/.test(sentence)).some((name) => SUSPECT.has(name)),
};
