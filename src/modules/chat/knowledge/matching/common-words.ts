import { finishInTurns, type QuietSteps } from '../../../../learning/index.js';
import { writtenSentences } from '../../understanding/index.js';
import { wordsOf } from './question-words.js';

/** A word in at least this many of the invented sentences is one of the language, not one person's. */
const LEAST_SENTENCES = 5;
/** Sentences that are counted in one step. */
const SENTENCES_A_STEP = 512;

let counted: Promise<ReadonlySet<string>> | null = null;

/**
 * The words, without their particles, that are common in the invented sentences that questions are understood by. They are
 * written by many people about nobody, so that a word which several of them use says nothing of who asks. Counted once.
 */
export const commonWords = (): Promise<ReadonlySet<string>> => (counted ??= finishInTurns(countWords()));

function* countWords(): QuietSteps<ReadonlySet<string>> {
  const sentences = new Map<string, number>();
  for (const [at, { text }] of writtenSentences().entries()) {
    if (at % SENTENCES_A_STEP === 0) yield;
    for (const word of new Set(wordsOf(text))) sentences.set(word, (sentences.get(word) ?? 0) + 1);
  }
  return new Set([...sentences].filter(([, count]) => count >= LEAST_SENTENCES).map(([word]) => word));
}
