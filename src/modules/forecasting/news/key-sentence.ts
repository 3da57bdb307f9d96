import { isSameNews, titleKey } from './same-news.js';

interface TitledText {
  readonly title: string;
  readonly summary: string;
}

/** How many first sentences of an item are considered: news put the most important first. */
const SENTENCES_CONSIDERED = 3;
const [SHORTEST, LONGEST] = [12, 160];
/** Korean endings are cut off by taking the beginning of a word. */
const STEM_LETTERS = 3;

/**
 * For each item, the sentence of its text that has most in common with the other items, word for word; null where the
 * text has no whole sentence or only repeats the title. Pure.
 */
export function keySentences(items: readonly TitledText[]): (string | null)[] {
  const frequency = new Map<string, number>();
  for (const { title, summary } of items)
    for (const word of new Set(wordsOf(`${title} ${summary}`))) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  const weight = (sentence: string): number => {
    const words = wordsOf(sentence);
    return words.reduce((sum, word) => sum + (frequency.get(word) ?? 0), 0) / Math.max(1, words.length);
  };
  return items.map(({ title, summary }) => {
    const own = titleKey(title);
    const sentences = sentencesOf(summary)
      .slice(0, SENTENCES_CONSIDERED)
      .filter((sentence) => !isSameNews(titleKey(sentence), own));
    return sentences.toSorted((one, other) => weight(other) - weight(one))[0] ?? null;
  });
}

const wordsOf = (text: string): string[] =>
  (text.toLowerCase().match(/[\p{L}\p{N}]{2,}/gu) ?? []).map((word) => word.slice(0, STEM_LETTERS));

/** Whole sentences only: a truncated one could mean the opposite. */
const sentencesOf = (text: string): string[] =>
  text
    .split(/(?<=[.!?。][”’"')\]]?)\s+/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => /[.!?。][”’"')\]]?$/u.test(sentence))
    .filter((sentence) => sentence.length >= SHORTEST && sentence.length <= LONGEST);
