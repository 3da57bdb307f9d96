import { valueless } from './digit-figures.js';
import { englishNumber, NUMBER_WORD, SCALE_WORD } from './english-number.js';
import type { Figure } from './figure.js';
import { nativeNumber, SINO, sinoNumber } from './korean-number.js';
import { kindOf, UNIT } from './units.js';

/** Numerals that begin a word which is none: `조건`, `만기`, `이자`. */
const NO_NUMERAL =
  '(?!조(?:건|정|회|사|치|언|금|기|율|직|절|합|세|항)|만(?:기|약|족|큼|나|들)|천(?:천|차)|백(?:화|신|업)|억(?:제|울)|이(?:자|상|번|용|전|후|체|내|율)|일(?:부|정|반|시|단|상|괄|치)|사(?:용|항|례|실|람|업|유)|오(?:늘|전|후|류)|구(?:체|매|입|분|성|조|간)|공(?:제|동|지|시|인|과|식|유|개|급))';
const NUMERAL = `${NO_NUMERAL}[${SINO}]`;
const BEGIN = '(?:(?<![가-힣])|(?<=(?<![가-힣])[약총연월각]))';
const PARTICLE = '(?=$|[\\s.,!?)]|정도|가량|쯤|이[^가-힣]|을|를|은|는|의|에|가|로|대|선)';
const DECIMALS = '(?:\\s?점(?:\\s?[영공일이삼사오육칠팔구])+)?';

/** Sino-Korean numbers: two numerals or more before a unit, one before a unit that leaves no doubt, three or more alone. */
const SINO_NUMBERS: readonly RegExp[] = [
  `${BEGIN}(?<words>${NUMERAL}(?:\\s?${NUMERAL})+${DECIMALS})\\s?(?<unit>${UNIT})`,
  `${BEGIN}(?<words>${NUMERAL}\\s?점(?:\\s?[영공일이삼사오육칠팔구])+)\\s?(?<unit>${UNIT})`,
  `${BEGIN}(?<words>${NUMERAL})\\s?(?<unit>퍼센트|프로(?![가-힣])|%|개월)`,
  `${BEGIN}(?<words>[백천만억조])\\s?(?<unit>원)(?![칙인래])`,
  `(?<=[가-힣])(?<words>${NUMERAL}(?:\\s?[${SINO}])*[십백천만억조](?:\\s?[${SINO}])*)\\s?(?<unit>원)`,
  `${BEGIN}(?<words>${NUMERAL}(?:\\s?[${SINO}]){2,})${PARTICLE}`,
].map((pattern) => new RegExp(pattern, 'gu'));

/** Digits read one by one, all spaced or none. */
const READ_ALOUD =
  /(?<![가-힣])(?:[영공일이삼사오육칠팔구]{4,}(?![가-힣])|[영공일이삼사오육칠팔구](?:[\s,.\-·]{1,2}[영공일이삼사오육칠팔구]){3,})/gu;
const VAGUE = /(?:몇|수)\s?[십백천만억조]{1,3}\s?(?:여\s?)?(?:만|억)?\s?원/gu;
const NATIVE =
  /(?<![가-힣])(?!한\s?(?:달|해|주|년|건도))(?<words>한|두|세|네|석|넉|(?:열|스물|서른|마흔|쉰|예순|일흔|여든|아흔)?(?:다섯|여섯|일곱|여덟|아홉)|(?:열|스물|서른|마흔|쉰)(?:한|두|세|네)|열|스무|서른|마흔|쉰|예순|일흔|여든|아흔)\s?(?<unit>건|개월|달(?!러)|배(?!당)|살|년)/gu;

const ENGLISH = new RegExp(
  `\\b(?:half\\s)?(?<words>(?:an?\\s(?=(?:${SCALE_WORD})\\b))?(?:${NUMBER_WORD}|${SCALE_WORD})\\b(?:[\\s-]+(?:and\\s+)?(?:point\\s+)?(?:${NUMBER_WORD}|${SCALE_WORD})\\b)*)(?:[\\s-]?(?<unit>${UNIT}))?`,
  'giu',
);
const MANY = /\b(?:hundreds|thousands|millions|billions|trillions)\b/gi;
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
    ...(latin ? [...text.matchAll(ENGLISH)].flatMap(englishFigure) : []),
    ...(latin ? [...text.matchAll(MANY), ...text.matchAll(LETTERS)].map((match) => valueless(match)) : []),
    ...(latin ? [...text.matchAll(ROMAN)].flatMap((match) => romanFigure(match, text)) : []),
  ];
}

function koreanFigures(text: string): Figure[] {
  return [
    ...SINO_NUMBERS.flatMap((pattern) => [...text.matchAll(pattern)].flatMap((match) => worded(match, sinoNumber))),
    ...[...text.matchAll(NATIVE)].flatMap((match) => worded(match, nativeNumber)),
    ...[...text.matchAll(READ_ALOUD), ...text.matchAll(VAGUE)].map((match) => valueless(match)),
  ];
}

function worded({ 0: found, index, groups = {} }: RegExpMatchArray, read: (words: string) => bigint | null): Figure[] {
  const start = index ?? 0;
  const value = read(groups['words'] ?? '');
  const kind = kindOf(groups['unit'], undefined);
  // Syllables that make no number are words that happen to be spelled with numerals.
  return value === null ? [] : [{ start, end: start + found.length, kind, value: String(value), raw: found }];
}

/** Small numbers are everyday words, unless they count something; one of a time is an article. */
function englishFigure({ 0: found, index, groups = {} }: RegExpMatchArray): Figure[] {
  const start = index ?? 0;
  const { words = '', unit } = groups;
  const kind = kindOf(unit, undefined);
  const value = englishNumber(words);
  const isSmall = value !== null && value <= 10_000_000n && !/hundred|thousand|illion/i.test(words);
  if (isSmall && unit === undefined) return [];
  if (/^one$/i.test(words) && /^(?:days?|weeks?|months?|years?|times?|hours?|minutes?|ways?)$/i.test(unit ?? ''))
    return [];
  const half = /^half/i.test(found);
  return [{ start, end: start + found.length, kind, value: value === null || half ? null : String(value), raw: found }];
}

/** Roman numerals before a unit, or so long that they name no chapter. */
function romanFigure(match: RegExpMatchArray, text: string): Figure[] {
  const figure = valueless(match);
  const unit = new RegExp(`^\\s?(?:[십백천만억조]|${SCALE_WORD}|${UNIT})`, 'i').exec(text.slice(figure.end));
  if (match[0].length === 0 || (!unit && match[0].length < 4)) return [];
  return [{ ...figure, end: figure.end + (unit?.[0].length ?? 0) }];
}
