import { matchesOf } from '../../../../platform/text.js';
import { SCALE, scaledNumber } from './english-number.js';
import { millionths, type Figure } from './figure.js';
import { koreanNumber } from './korean-number.js';
import { kindOf, ANY_UNIT } from './units.js';

/** What may separate digits that a reader takes for one number. */
export const GAP = "[\\s,.'’‘`_·‧∙•*~^\\\\/|:;+\\-×÷=⁄]";
/** Letters that are read as digits beside digits. */
const ALIKE = 'OolI|';
const CURRENCY = '(?:₩|KRW|USD|[$€£¥])';
/** Digits, with letters that look like digits among them, in groups with gaps between. */
const DIGIT_RUN = `\\p{N}[\\p{N}${ALIKE}]*(?:(?:${GAP}{1,4}\\p{N}|[,.][OolI](?=[OolI]{2}))[\\p{N}${ALIKE}]*)*`;
/** Digits with Korean units of ten thousands among them: `1억 2,345만`, `3천5백`, `12.3만`. */
const KOREAN =
  '(?:(?<![가-힣])[천백만억]\\s)?\\d[\\d,]*(?:\\.\\d+)?\\s?[십백천만억조]+(?:\\s?(?:\\d[\\d,]*(?:\\.\\d+)?|[일이삼사오육칠팔구])?\\s?[십백천만억조]+)*(?:\\s?\\d[\\d,]*)?(?:여(?=\\s?원))?';

const FIGURE_IN_DIGITS = new RegExp(
  `(?<currency>${CURRENCY}\\s?)?(?<sign>(?<![\\p{N}\\p{L}])[-+])?` +
    `(?<body>${KOREAN}(?![\\p{N}])|${DIGIT_RUN})` +
    `(?<scale>\\s?(?:${SCALE})(?![A-Za-z])(?:\\s(?:${SCALE})(?![A-Za-z]))*)?(?:[\\s*_]{0,2}(?<unit>${ANY_UNIT}))?`,
  'giu',
);

const WORD = /[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*/g;
/** A word with digits in it, such as the number of a loan: `MB24-000-123`. */
const isIdentifier = ([word]: RegExpMatchArray): boolean => /\d/.test(word) && /[A-Za-z]/.test(word);

const FRACTION =
  /(?<![\p{N}영일이삼사오육칠팔구십백천])[\p{N}영일이삼사오육칠팔구십백천]+\s?분의\s?[\p{N}영일이삼사오육칠팔구십백천]+/gu;

/** Digits from where they begin: tried from each of them, a long row would cost its square. */
const DIGITS_FROM_THEIR_BEGINNING = '(?=\\p{N})(?<!\\p{N}[,.]*)\\p{N}[\\p{N},.]*';
const POWER = '(?:[십백천만억]|조(?!건|회|정|기))';
/** A figure with its unit that goes on as another one: `820점만 원`, `3건억`, as a unit written behind a slot makes it. */
const STUCK = new RegExp(
  `${DIGITS_FROM_THEIR_BEGINNING}\\s?(?:${ANY_UNIT})[)*_\\s]{0,2}(?:${POWER}(?:\\s?${POWER})*\\s?(?:${ANY_UNIT})|(?:${SCALE})(?![A-Za-z]))|` +
    `${DIGITS_FROM_THEIR_BEGINNING}\\s?(?:${ANY_UNIT})(?:[십백천억조]+(?=$|[\\s.,!?]|정도|입|을|를|은)|배(?=$|[\\s.,!?]|정도|입|[가를로나])|%)`,
  'giu',
);

/** Everything written with digits. */
export function digitFigures(text: string): Figure[] {
  return [
    ...matchesOf(text, FIGURE_IN_DIGITS).map(toFigure),
    ...matchesOf(text, WORD)
      .filter(isIdentifier)
      .map((match) => valueless(match)),
    ...matchesOf(text, STUCK).map((match) => valueless(match)),
    ...matchesOf(text, FRACTION).map((match) => valueless(match)),
  ];
}

/** Figures to a reader that have no value to compare with a fact. */
export function valueless({ 0: found, index }: RegExpMatchArray, kind: Figure['kind'] = 'other'): Figure {
  const start = index ?? 0;
  return { start, end: start + found.length, kind, value: null, raw: found.replace(/\s/g, '').toUpperCase() };
}

function toFigure({ 0: found, index, groups = {} }: RegExpMatchArray): Figure {
  const { currency, sign, body = '', scale, unit } = groups;
  const value = valueOf(body, scale);
  return {
    start: index ?? 0,
    end: (index ?? 0) + found.length,
    kind: kindOf(unit, currency),
    value: value === null ? null : `${sign === '-' ? '-' : ''}${value}`,
    raw: body.replace(/\s/g, '').toUpperCase(),
  };
}

/** In millionths. Digits that are spaced or grouped in odd ways are read as a person reads them. */
function valueOf(body: string, scale: string | undefined): bigint | null {
  const isGrouped = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(body);
  const plain = isGrouped ? body.replaceAll(',', '') : body;
  // A number that begins with 0 is a name, such as the end of an account number.
  if (/^0\d/.test(plain)) return null;
  if (scale !== undefined) return scaledNumber(`${plain}${scale}`);
  if (/[십백천만억조]/.test(plain)) return koreanNumber(plain.replace(/여$/, ''));
  const read = plain.replace(/[Oo]/g, '0').replace(/[lI|]/g, '1');
  return millionths(read) ?? millionths(read.replace(/[\s'’‘`_·‧∙•*~^\\]/g, '').replace(/,(?=\d{3}(?!\d))/g, ''));
}
