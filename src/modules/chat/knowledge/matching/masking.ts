import { normaliseText } from '../../../../learning/index.js';
import { isPublicWord } from './public-words.js';
import { stemOf, WORD, wordsOf } from './question-words.js';

/** A question, and by number who asked it. */
export interface Asked {
  readonly text: string;
  readonly accountId: number;
}

/** A word that this many people used identifies none of them. */
const LEAST_ASKERS = 2;
/** What stands for a word that is not shown, and for a number. */
const [WORD_MASK, NUMBER_MASK] = ['○○', '#'];
/** Letters of an example that are shown. */
const MOST_SHOWN = 200;

/**
 * Shows only the words of questions that cannot identify the asker: words of banking and of asking, words that are common
 * in invented sentences, words that the institution published, and words that at least two people used, whatever particle
 * follows. All other words, and every word with a digit, are masked, so that names, numbers and addresses are too, whether
 * or not they look like such.
 * @param common `commonWords()`, which a caller waits for.
 */
export function masked(
  asked: readonly Asked[],
  published: readonly string[],
  common: ReadonlySet<string>,
): (text: string) => string {
  const known = new Set(published.flatMap(wordsOf));
  const askers = new Map<string, Set<number>>();
  for (const { text, accountId } of asked) {
    for (const word of wordsOf(text)) askers.set(word, (askers.get(word) ?? new Set()).add(accountId));
  }
  const isShown = (word: string): boolean => known.has(word) || (askers.get(word)?.size ?? 0) >= LEAST_ASKERS;
  const isNobodys = (word: string): boolean => isPublicWord(word) || common.has(stemOf(word)) || isShown(stemOf(word));
  return (text) =>
    normaliseText(text)
      .replace(WORD, (word) => {
        if (/\p{N}/u.test(word)) return NUMBER_MASK;
        return isNobodys(word) ? word : WORD_MASK;
      })
      .replace(/\s+/g, ' ')
      .trim()
      .slice(0, MOST_SHOWN)
      .toWellFormed();
}
