import { normaliseText } from '../../../../learning/index.js';
import { isPublicWord } from './public-words.js';

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

const WORD = /[\p{L}\p{M}\p{N}]+/gu;
const PARTICLE_OF_MASKED_WORD = /(?:으로|에서|에게|까지|부터|이나|은|는|이|가|을|를|의|에|도|로|과|와|만)$/u;
/** A word keeps at least this many letters when a particle is taken off. */
const LEAST_LETTERS = 2;

/**
 * Shows only the words of questions that cannot identify the asker: words of banking and of asking, words that the
 * institution published, and words that at least two people used, whatever particle follows. All other words, and every
 * word with a digit, are masked, so that names, numbers and addresses are too, whether or not they look like such.
 */
export function masked(asked: readonly Asked[], published: readonly string[]): (text: string) => string {
  const known = new Set(published.flatMap(wordsOf));
  const askers = new Map<string, Set<number>>();
  for (const { text, accountId } of asked) {
    for (const word of wordsOf(text)) askers.set(word, (askers.get(word) ?? new Set()).add(accountId));
  }
  const isShown = (word: string): boolean => known.has(word) || (askers.get(word)?.size ?? 0) >= LEAST_ASKERS;
  const isNobodys = (word: string): boolean => isPublicWord(word) || isShown(stemOf(word));
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

const wordsOf = (text: string): readonly string[] => (normaliseText(text).match(WORD) ?? []).map(stemOf);

function stemOf(word: string): string {
  const stem = word.replace(PARTICLE_OF_MASKED_WORD, '');
  return stem.length >= LEAST_LETTERS ? stem : word;
}
