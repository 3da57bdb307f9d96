/** Share of pairs of letters that two titles have in common from which they tell the same; chosen on titles of our own. */
const NEARLY_EQUAL = 0.8;
/** Shorter titles say too little to be told apart by their letters. */
const LETTERS_LEAST = 8;
/** `[속보]`, `(종합)` and the like before and after a title. */
const LABELS = /[[(【<〈][^\])】>〉]{1,8}[\])】>〉]/gu;

/** What of a title says that two are the same. */
export interface TitleKey {
  readonly letters: string;
  /** Numbers in their order: titles that differ in one tell different things. */
  readonly numbers: string;
}

/** Pure; for titles as they are kept. */
export function titleKey(title: string): TitleKey {
  const text = title.normalize('NFKC').toLowerCase().replace(LABELS, ' ');
  return {
    letters: text.replace(/[^\p{L}\p{N}]/gu, ''),
    numbers: (text.match(/\d+(?:[.,]\d+)*/g) ?? []).join(' '),
  };
}

/** Whether two titles tell the same: equal letters, or nearly equal ones with the same numbers. */
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
