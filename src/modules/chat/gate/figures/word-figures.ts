import { matchesOf } from '../../../../platform/text.js';
import { valueless } from './digit-figures.js';
import { englishNumber, NUMBER_WORD, SCALE_WORD } from './english-number.js';
import type { Figure } from './figure.js';
import { koreanFigures } from './korean-figures.js';
import { figuresInWords } from './figures-in-words.js';
import { kindOf, ANY_UNIT } from './units.js';

const ENGLISH = new RegExp(
  `\\b(?:half\\s)?(?<words>(?:an?\\s(?=(?:${SCALE_WORD})\\b))?(?:${NUMBER_WORD}|${SCALE_WORD})(?:[\\s-]*(?:and\\s+)?(?:point\\s+)?(?:${NUMBER_WORD}|${SCALE_WORD}))*)\\b(?:[\\s-]?(?<unit>${ANY_UNIT}))?`,
  'giu',
);
/** Amounts without a number, and shares in words. */
const VAGUE_AMOUNTS = new RegExp(
  `\\b(?:hundreds|thousands|millions|billions|trillions|dozens?|(?:${NUMBER_WORD}) (?:in|out of) (?:${NUMBER_WORD})|(?:half|a third|two[ -]thirds|a quarter|three[ -]quarters) of)\\b`,
  'gi',
);
const ROMAN = /(?<![A-Za-z])(?=[IVXLCDM])M*(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})(?![A-Za-z])/g;
/** Amounts in letters that look like digits alone. */
const LETTERS =
  /(?<![A-Za-z0-9])(?:[OolI]{1,3}(?:[,.][OolI]{3})+|[lI][Oo]{1,9}(?=\s?[십백천만억조원%]))(?![A-Za-z0-9])/g;

/** Figures written in words, or in letters that stand for digits. */
export function wordFigures(text: string): Figure[] {
  const korean = /[가-힣]/.test(text);
  const latin = /[A-Za-z]/.test(text);
  return [
    ...(korean ? koreanFigures(text) : []),
    ...(korean || latin ? figuresInWords(text) : []),
    ...(latin ? matchesOf(text, ENGLISH).flatMap(englishFigure) : []),
    ...(latin ? [...matchesOf(text, VAGUE_AMOUNTS), ...matchesOf(text, LETTERS)].map((match) => valueless(match)) : []),
    ...(latin ? matchesOf(text, ROMAN).flatMap((match) => romanFigure(match, text)) : []),
  ];
}

const ANY_ONE =
  /^,? (?:with|for|by|into|to|from) another\b|^,? or (?:for |of |on )?(?:all|both|another|more|several)\b|^ at a time\b/i;
/** Small numbers are everyday words, unless they count something; one of a time is an article. */
function englishFigure({ 0: found, index, input = '', groups = {} }: RegExpMatchArray): Figure[] {
  const start = index ?? 0;
  const { words = '', unit } = groups;
  const kind = kindOf(unit, undefined);
  const value = englishNumber(words);
  const isSmall = value !== null && value <= 10_000_000n && !/hundred|thousand|illion/i.test(words);
  // Several in a row are digits read one by one.
  const isRow = words.trim().split(/[\s-]+/).length > 2;
  if (isSmall && unit === undefined && !isRow) return [];
  if (/^one$/i.test(words) && /^(?:days?|weeks?|months?|years?|times?|hours?|minutes?|ways?)$/i.test(unit ?? ''))
    return [];
  // `replacing one loan with another`, `for one loan or for all`: any one, and no count of what somebody has.
  if (/^one$/i.test(words) && ANY_ONE.test(input.slice(start + found.length))) return [];
  const half = /^half/i.test(found);
  return [{ start, end: start + found.length, kind, value: value === null || half ? null : String(value), raw: found }];
}

/** Roman numerals before a unit, or so long that they name no chapter. */
function romanFigure(match: RegExpMatchArray, text: string): Figure[] {
  const figure = valueless(match);
  const unit = new RegExp(`^\\s?(?:[십백천만억조]|${SCALE_WORD}|${ANY_UNIT})`, 'i').exec(text.slice(figure.end));
  if (match[0].length === 0 || (!unit && match[0].length < 4)) return [];
  return [{ ...figure, end: figure.end + (unit?.[0].length ?? 0) }];
}
