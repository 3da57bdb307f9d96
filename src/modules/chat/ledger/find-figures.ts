import { dateFigures } from './date-figures.js';
import { digitFigures, valueless } from './digit-figures.js';
import type { Figure } from './figure.js';
import { SINO } from './korean-number.js';
import { wordFigures } from './word-figures.js';

/** Figures, and numerals that are none: they number a list or are the telephone number of public help. */
export interface Found {
  readonly figures: readonly Figure[];
  readonly numerals: readonly Numeral[];
  /** Addresses that people or machines can be reached at. */
  readonly addresses: readonly Figure[];
}

export interface Numeral {
  readonly start: number;
  readonly end: number;
  /** The number of an item in a list; null for a telephone number. */
  readonly item: number | null;
}

/**
 * Public help that our own texts name: suicide prevention (109), emergencies (119, 112), the Inclusive Finance call centre
 * (1397), the Credit Counseling & Recovery Service (1600-5500), the Financial Supervisory Service (1332).
 */
const HELP = '1600-5500|1397|1332|109|119|112';

const ITEM = /(?<=\n[ \t]{0,8}(?:[#>*-]{1,6}[ \t]{0,3})?(?:\*\*)?)(?<item>\d{1,2})[.)](?=[\s*])/g;
const TELEPHONE = new RegExp(
  `(?<![\\p{N}A-Za-z]|\\p{N}[\\s,.'_·-])(?:${HELP})(?!\\p{N}|[,.'_·-]\\p{N}|\\s\\p{N}|\\s?(?:[십백천만억조원%건점일년월배개세]|KRW|won|percent|thousand|[mb]illion|[KMB]\\b))`,
  'giu',
);
const ADDRESS =
  /[\p{L}\p{N}._%+-]{1,64}\s?@\s?[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{2,63})+|(?:https?:|ftp:|data:|javascript:|www\.)[^\s)\]>]*/giu;

/** Stands for what is looked at already; no pattern knows it, so that nothing joins across it. */
const MASK = '\uE000';

/** What Korean text without figures is made of, and words in it that could be figures all the same. */
const KOREAN_ONLY = /^[가-힣\s.,!?:;'"“”‘’()·…~-]*$/;
const NUMERALS = new RegExp(
  `[${SINO}]\\s?(?:[${SINO}원%]|퍼|프로|개월)|[점쩜]|분의|절반|반액|억\\s?대|십[일이]?월|[한두세네석넉섯곱덟홉열무른흔쉰순어너댓]\\s?(?:건|개|달|배|살|년|해)|[몇수]\\s?[십백천만억조]|[일이삼사오육칠팔구영공][\\s,.·-]{1,2}[일이삼사오육칠팔구영공]`,
);

/** Whether a text may hold figures at all; most text holds none, and is not looked at more closely. */
export const mayHoldFigures = (text: string): boolean => !KOREAN_ONLY.test(text) || NUMERALS.test(text);

/** Everything in a text that says how much, how many or when. Line breaks before the text count as its context. */
export function findFigures(text: string): Found {
  const items = [...text.matchAll(ITEM)].map((match) => ({ ...range(match), item: Number(match.groups?.['item']) }));
  const phones = [...text.matchAll(TELEPHONE)].map((match) => ({ ...range(match), item: null }));
  const addresses = [...text.matchAll(ADDRESS)].map((match) => valueless(match));
  const numerals = [...items, ...phones];
  const masked = [...numerals, ...addresses].reduce(mask, text);
  const found = [...dateFigures(masked), ...digitFigures(masked), ...wordFigures(masked)];
  return { figures: withoutOverlaps(found), numerals, addresses };
}

const range = ({ 0: found, index }: RegExpMatchArray) => ({ start: index ?? 0, end: (index ?? 0) + found.length });

const mask = (text: string, { start, end }: { readonly start: number; readonly end: number }): string =>
  text.slice(0, start) + MASK.repeat(end - start) + text.slice(end);

/**
 * The longest reading where several begin at one place; of equal ones that which has a value. Readings that reach into
 * each other make one figure without a value: nobody can tell what it says.
 */
function withoutOverlaps(found: readonly Figure[]): Figure[] {
  const ordered = found.toSorted(
    (a, b) => a.start - b.start || b.end - a.end || Number(a.value === null) - Number(b.value === null),
  );
  const kept: Figure[] = [];
  for (const figure of ordered) {
    const last = kept.at(-1);
    if (!last || figure.start >= last.end) kept.push(figure);
    else if (figure.end > last.end) kept[kept.length - 1] = { ...last, end: figure.end, kind: 'other', value: null };
  }
  return kept;
}
