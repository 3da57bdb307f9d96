import type { TextClassifier } from '../../../../learning/index.js';
import { PASSES } from './generated-sentences.js';
import { plainSentence, sentenceText } from './sentence-text.js';
import { structureOf } from './sentence-structure.js';

/** Says whether a sentence is advice, empathy, a question, an explanation, a limit, help, or own data by slots. */
export interface SentenceClassifier {
  /** @param isLookedAtAgain flagged sentences get a second look, so that more may be flagged. */
  passes(sentence: string, isLookedAtAgain: boolean): boolean;
}

/**
 * The suspicion from which a sentence is flagged when a verifier reviews it. Chosen on the part `choose` of the sets of
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

/** Structures that no sentence may have when no model is available to judge the rest of it. */
const SUSPECT: ReadonlySet<string> = new Set(['LOUD', 'ACT', 'OWN_YOU', 'OWN_IS', 'SECRET_ASKED', 'YOU']);

/** Without a model, only the structure of sentences decides: it is stricter, and blind to words it does not know. */
export const BY_STRUCTURE: SentenceClassifier = {
  passes: (sentence) =>
    !structureOf(plainSentence(sentence), /[가-힣]/.test(sentence)).some((name) => SUSPECT.has(name)),
};
