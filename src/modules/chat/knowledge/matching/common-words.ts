import { writtenSentences } from '../../understanding/index.js';
import { wordsOf } from './question-words.js';

/** A word in at least this many of the invented sentences is one of the language, not one person's. */
const LEAST_SENTENCES = 5;

let words: ReadonlySet<string> | null = null;

/**
 * Whether a word without its particle is common in the invented sentences that questions are understood by. They are
 * written by many people about nobody, so that a word which several of them use says nothing of who asks.
 */
export const isCommonWord = (word: string): boolean => (words ??= commonWords()).has(word);

function commonWords(): ReadonlySet<string> {
  const sentences = new Map<string, number>();
  for (const { text } of writtenSentences())
    for (const word of new Set(wordsOf(text))) sentences.set(word, (sentences.get(word) ?? 0) + 1);
  return new Set([...sentences].filter(([, count]) => count >= LEAST_SENTENCES).map(([word]) => word));
}
