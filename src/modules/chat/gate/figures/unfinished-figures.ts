import { ADDRESS_BEGINS } from './addresses.js';
import { MONTH_WORD } from './date-figures.js';
import { GAP } from './digit-figures.js';
import { HELPLINE_NUMBERS } from './find-figures.js';
import { NUMBER_WORD, SCALE_WORD } from './english-number.js';
import { SINO } from './korean-number.js';
import { ORDINAL_WORD, TIMES_VERB } from './figures-in-words.js';

interface Range {
  readonly start: number;
  readonly end: number;
}

/** What may follow a figure and still belong to it: gaps, numerals, a unit that has only begun. */
const GROWS = new RegExp(
  `^${GAP}{0,4}\\)?(?:[가-힣]|퍼센|퍼센트포?|퍼센트포인|[${SINO}]{0,4}|[A-Za-z]{1,12}|(?:percentage|per|hundred|of|open)\\s[A-Za-z]{0,8})?$`,
);

const NATIVE = '[한두세네석넉다섯여일곱덟아홉열스무물서른마흔쉰예순흔든어너댓대닐고절반액]{1,4}';
/** A unit that may only have begun. */
const UNIT_BEGINS = '(?:퍼센?|프|개|달|시|포인?|등|순|번|차|가|단|해|곱)?';
/** A text ending that may be the start of a figure. */
const BEGINS: readonly RegExp[] = [
  new RegExp(
    `[${SINO}몇수](?:[\\s,.·_*\u119Eㆍ•|/()\\[\\]:~^-]{0,3}[${SINO}여점쩜분의할푼리]){0,16}[\\s,.·_*\u119Eㆍ•|/()\\[\\]:~^-]{0,3}${UNIT_BEGINS}$`,
  ),
  new RegExp(`(?<![가-힣])${NATIVE}\\s?${UNIT_BEGINS}$`),
  new RegExp(
    `(?:\\b(?:${NUMBER_WORD}|${SCALE_WORD}|${MONTH_WORD}|${ORDINAL_WORD}|an?|the|each|every|day|half|and|point|per|percentage|KRW|USD|won|of)[\\s,.-]{1,3})*(?:[A-Za-z\\p{N}][A-Za-z\\p{N}._%+@:/-]{0,63})?$`,
    'iu',
  ),
  /(?<![가-힣])(?:[시유]|갑|곱|반\s?토?|반\s|둘|셋|넷|하나?)$/,
  /(?<![가-힣])(?:한|두|세|네|다섯|여섯|일곱|여덟|아홉|열|[일이삼사오육칠팔구십백천]+|\p{N}+)\s?(?:명|사람?|가구?)?(?:\s?(?:중|가운?데?)에?서?)?\s?(?:한|두|세|네)?\s?$/u,
  /[₩$€£¥+-]\s?$/,
  new RegExp(`(?<!\\p{N})(?:${HELPLINE_NUMBERS})번?(?:으로?|로|에)?(?:\\s(?:바로?|즉시?|꼭)?)?\\s?[전연신]?$`, 'u'),
  /(?<![가-힣])(?:하나|둘|셋|넷|다섯|여섯|일곱|여덟|아홉|열)(?:이|뿐|씩이?|째\s?)?$/,
  /(?<![가-힣])(?:(?:열|스무)(?:하|이|사|나|닷|엿|여드?|아흐?)?|반(?:만|이)?\s?|[억만조천]\s?단?)$/,
  new RegExp(`${TIMES_VERB}$`),
  /(?<![가-힣])(?:[닷엿보나사열이]|여드?|아흐?|초하?|스무?)$/,
];
/** An end of a text that is a character still being written: an entity, or a tag, which shows as nothing. */
const WRITTEN: readonly RegExp[] = [/&[#\w]{0,8}$/, /<(?:[a-zA-Z/!][^<>]{0,60})?$/];

/**
 * Where the part of a text begins that may still be, or become, a figure once more text comes. Up to there everything is
 * decided. Looked for only after `from`.
 */
export function unfinishedFrom(text: string, figures: readonly Range[], from: number): number {
  const whole = from + beginIn(text.slice(from), WRITTEN);
  // Only the word that may begin an address is held back: words before it are not part of it.
  let cut = from + beginIn(text.slice(from, whole), ADDRESS_BEGINS);
  for (let moved = true; moved;) {
    moved = false;
    const before = figures.findLast(({ start, end }) => start < cut && GROWS.test(text.slice(Math.min(end, cut), cut)));
    if (before) [cut, moved] = [before.start, true];
    const tail = text.slice(from, cut);
    const begin = beginIn(tail, BEGINS);
    if (begin < tail.length) [cut, moved] = [from + begin, true];
  }
  return Math.max(cut, from);
}

const beginIn = (tail: string, patterns: readonly RegExp[]): number =>
  Math.min(...patterns.map((pattern) => pattern.exec(tail)?.index ?? tail.length));
