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

/** A concept that a question holds, and where its first word stands. */
interface FoundConcept {
  /** Of the concept in its list. */
  readonly at: number;
  readonly name: string;
  readonly place: number;
}

/**
 * Finds the concepts of a question. Korean stems are searched without spaces, so that a question typed without any is
 * understood too.
 */
export const conceptFinder = (concepts: readonly ConceptWords[]): ((question: string) => FoundConcept[]) => {
  const found = conceptsFoundBy(concepts);
  return (question) => [...found(question)];
};

/** Tells whether a text holds any concept, which is known from the first. */
export const conceptDetector = (concepts: readonly ConceptWords[]): ((text: string) => boolean) => {
  const found = conceptsFoundBy(concepts);
  return (text) => found(text).next().done === false;
};

function conceptsFoundBy(concepts: readonly ConceptWords[]): (question: string) => Generator<FoundConcept, void> {
  const compiled = concepts.map(([name, ko, en], at) => ({
    at,
    name,
    korean: new RegExp(ko, 'u'),
    english: new RegExp(`(?<![a-z])(?:${en})`, 'u'),
  }));
  return function* (question) {
    const text = question.slice(0, READ_MAX).normalize('NFKC').toLowerCase();
    const closed = text.replace(/\s+/gu, '');
    const isKorean = /[가-힣]/u.test(text);
    const isEnglish = /[a-z]{2}/u.test(text);
    for (const { at, name, korean, english } of compiled) {
      const closedAt = isKorean ? closed.search(korean) : -1;
      const place = closedAt >= 0 ? closedAt : isEnglish ? text.search(english) : -1;
      if (place >= 0) yield { at, name, place };
    }
  };
}

/** Prepares a question for models: appends a letter for each concept in it. */
export function conceptReader(
  concepts: readonly ConceptWords[],
  { firstLetter, order }: ConceptReading,
): (question: string) => string {
  const find = conceptFinder(concepts);
  return (question) => {
    const found = find(question);
    if (order === 'TEXT') found.sort((one, other) => one.place - other.place);
    return found.length === 0
      ? question
      : `${question.slice(0, READ_MAX)} ${found.map(({ at }) => String.fromCharCode(firstLetter + at)).join(' ')}`;
  };
}
