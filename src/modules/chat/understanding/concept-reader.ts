/** A concept by its name, Korean stems as a pattern, and beginnings of English words as one. */
export type ConceptWords = readonly [name: string, ko: string, en: string];

/** How much of a question is read, in UTF-16 units; the rest hardly matters. */
const READ_MAX = 600;

export interface ConceptReading {
  /** The code unit that stands for the first concept; the others follow it. */
  readonly firstLetter: number;
  /** Concepts stand as they come in the text, or as in the list, where the same ones always make the same pairs. */
  readonly order: 'TEXT' | 'LIST';
}

/**
 * Prepares a question for models: appends a letter for each concept in it. Korean stems are searched without spaces, so
 * that a question typed without any is understood too.
 */
export function conceptReader(
  concepts: readonly ConceptWords[],
  { firstLetter, order }: ConceptReading,
): (question: string) => string {
  const compiled = concepts.map(([, ko, en], at) => ({
    letter: String.fromCharCode(firstLetter + at),
    korean: new RegExp(ko, 'u'),
    english: new RegExp(`(?<![a-z])(?:${en})`, 'u'),
  }));
  return (question) => {
    const text = question.slice(0, READ_MAX).normalize('NFKC').toLowerCase();
    const closed = text.replace(/\s+/gu, '');
    const isKorean = /[가-힣]/u.test(text);
    const isEnglish = /[a-z]{2}/u.test(text);
    const found = compiled.flatMap(({ letter, korean, english }) => {
      const at = isKorean ? closed.search(korean) : -1;
      const place = at >= 0 ? at : isEnglish ? text.search(english) : -1;
      return place >= 0 ? [{ letter, place }] : [];
    });
    if (order === 'TEXT') found.sort((one, other) => one.place - other.place);
    return found.length === 0
      ? question
      : `${question.slice(0, READ_MAX)} ${found.map(({ letter }) => letter).join(' ')}`;
  };
}
