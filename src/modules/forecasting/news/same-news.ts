/** Share of letter pairs in common from which two titles count as the same news; chosen on our own titles. */
const NEARLY_EQUAL = 0.8;
/** Shorter titles are too short to be distinguished by their letters. */
const LETTERS_LEAST = 8;
/** `[속보]`, `(종합)` and the like before and after a title. */
const LABELS_AROUND_TITLE = /[[(【<〈][^\])】>〉]{1,8}[\])】>〉]/gu;

/** The parts of a title by which two are compared. */
export interface TitleKey {
  readonly letters: string;
  /** Numbers in their order: titles that differ in one are different news. */
  readonly numbers: string;
}

/** Pure; for titles as they are kept. */
export function titleKey(title: string): TitleKey {
  const text = title.normalize('NFKC').toLowerCase().replace(LABELS_AROUND_TITLE, ' ');
  return {
    letters: text.replace(/[^\p{L}\p{N}]/gu, ''),
    numbers: (text.match(/\d+(?:[.,]\d+)*/g) ?? []).join(' '),
  };
}

/** Whether two titles are the same news: equal letters, or nearly equal ones with the same numbers. */
export function isSameNews(one: TitleKey, other: TitleKey): boolean {
  if (one.letters === other.letters) return true;
  if (one.numbers !== other.numbers || Math.min(one.letters.length, other.letters.length) < LETTERS_LEAST) return false;
  return common(pairs(one.letters), pairs(other.letters)) >= NEARLY_EQUAL;
}

const pairs = (letters: string): ReadonlySet<string> =>
  new Set(Array.from({ length: letters.length - 1 }, (_, at) => letters.slice(at, at + 2)));

/** Dice's coefficient. */
const common = (one: ReadonlySet<string>, other: ReadonlySet<string>): number =>
  (2 * one.intersection(other).size) / (one.size + other.size);
