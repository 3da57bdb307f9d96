import { matchesOf } from '../../../../platform/text.js';
import { valueless } from './digit-figures.js';
import type { Figure } from './figure.js';
import { nativeNumber, SINO, sinoNumber } from './korean-number.js';
import { kindOf, ANY_UNIT } from './units.js';

/** Numerals that begin a word that is not a number: `조건`, `만기`, `이자`. */
const NO_NUMERAL =
  '(?!조(?:건|정|회|사|치|언|금|기|율|직|절|합|세|항)|만(?:기|약|족|큼|나|들)|천(?:천|차)|백(?:화|신|업)|억(?:제|울)|이(?:자|상|번|용|전|후|체|내|율)|일(?:부|정|반|시|단|상|괄|치)|사(?:용|항|례|실|람|업|유)|오(?:늘|전|후|류)|구(?:체|매|입|분|성|조|간)|공(?:제|동|지|시|인|과|식|유|개|급))';
const NUMERAL = `${NO_NUMERAL}[${SINO}]`;
const NOT_WITHIN_WORD = '(?:(?<![가-힣])|(?<=(?<![가-힣])[약총연월각]))';
const AHEAD_OF_PARTICLE_OR_END =
  '(?=$|[\\s.,!?)]|정도|가량|쯤|이(?:[^가-힣]|[에고며나라었죠])|입|예|인|도|까|밖|정|을|를|은|는|의|에|가|로|대|선)';
const DIGIT = '영공일이삼사오육칠팔구';
const SINO_KOREAN_DIGIT = '[영공일이삼사오육륙칠팔구]';
const POWERS = '[십백천만억조]';
const KOREAN_DECIMALS = `(?:\\s?[점쩜](?:\\s?[${DIGIT}])+)?`;
/** Numerals of one number; the longest that people write, in quadrillions to the won, has 32. What is longer is none. */
const NUMERALS_MAX = 40;
/** A numeral more, as a reader takes it in: `여` may stand before it, and blanks. Every alternative begins otherwise. */
const FURTHER_NUMERAL = `(?:\\s{0,2}|\\s?여\\s?)${NUMERAL}`;

/** Sino-Korean numbers: two numerals or more before a unit, one before a unit that leaves no doubt, three or more alone. */
const SINO_NUMBERS: readonly RegExp[] = [
  `${NOT_WITHIN_WORD}(?<words>${NUMERAL}(?:${FURTHER_NUMERAL}){1,${NUMERALS_MAX}}여?${KOREAN_DECIMALS})\\s?(?<unit>${ANY_UNIT})`,
  `${NOT_WITHIN_WORD}(?<words>${NUMERAL}\\s?[점쩜](?:\\s?[${DIGIT}])+)\\s?(?<unit>${ANY_UNIT})`,
  `${NOT_WITHIN_WORD}(?<words>${NUMERAL})\\s?(?<unit>(?:퍼센트|프로)\\s?포인트|퍼센트|프로(?![가-힣])|%|개월)`,
  `${NOT_WITHIN_WORD}(?<words>[백천만억조])\\s?(?<unit>원)(?![칙인래])`,
  `(?<=[가-힣])(?<words>${NUMERAL}(?:\\s?${SINO_KOREAN_DIGIT}|\\s${POWERS}){0,${NUMERALS_MAX}}${POWERS}(?:\\s?[${SINO}]){0,${NUMERALS_MAX}})\\s?(?<unit>원)`,
  `${NOT_WITHIN_WORD}(?<words>${NUMERAL}(?:\\s?[${SINO}]){2,${NUMERALS_MAX}})${AHEAD_OF_PARTICLE_OR_END}`,
  `${NOT_WITHIN_WORD}(?!천만에|천만다|이만|오만)(?<words>[이삼사오육칠팔구][십백만억]|일[십백천억]|[삼오육칠팔]천|[이사구]천(?=입|까|정|이[에고며]|$|[.,])|[십백천]+[만억조])${AHEAD_OF_PARTICLE_OR_END}`,
  `${NOT_WITHIN_WORD}(?<words>[영일삼사오육칠팔구]\\s?[점쩜]\\s?[${DIGIT}](?:\\s?[${DIGIT}])*)(?=\\s?(?:입|이에|퍼|까지)|$|[.,])`,
  `${NOT_WITHIN_WORD}(?!이점이|오점이)(?<words>${NUMERAL}[점쩜][${DIGIT}]+)${AHEAD_OF_PARTICLE_OR_END}`,
].map((pattern) => new RegExp(pattern, 'gu'));

/** More numerals in a row than any number has. */
const ENDLESS = new RegExp(`[${SINO}](?:\\s?[${SINO}]){${NUMERALS_MAX},}`, 'gu');
/** What stands between syllables to hide the number they make. */
const SIGNS = '[._*\u119Eㆍ·•|/()\\[\\]:~^-]';
/** Numerals with signs between them, one of them at least a power of ten: `이_천_만_원`, `(이)(천)(만) 원`. */
const PARTED = new RegExp(
  `(?<![가-힣])(?=[^\\n]{0,24}[십백천만억조])[${SINO}]+(?:${SIGNS}{1,3}\\s?[${SINO}]+){2,}(?:(?:${SIGNS}|\\s){0,3}원|(?![가-힣])|(?=${SIGNS}|입|이에|까|정도|을|를))|` +
    `(?<![가-힣])[${SINO}]+(?:${SIGNS}{1,3}[${SINO}]+)+(?:${SIGNS}|\\s){0,3}원`,
  'gu',
);
/** Shares in tenths and hundredths of old: `육푼 오리`, `삼할`. */
const OLD_RATE =
  /(?<![가-힣])(?:[일이삼사오육칠팔구]\s?할\s?)?[일이삼사오육칠팔구]\s?푼(?:\s?[일이삼사오육칠팔구]\s?리)?|(?<![가-힣])[이삼오육칠팔]할(?=[\s.,이입을로]|$)|\p{N}\s?[할푼](?![가-힣])/gu;
/** Digits read one by one, all spaced or none. */
const READ_ALOUD =
  /(?<![가-힣])(?:[영공일이삼사오육칠팔구]{4,}(?![가-힣])|[영공일이삼사오육칠팔구](?:[\s,.\-·]{1,2}[영공일이삼사오육칠팔구]){3,})/gu;
/** Amounts that say how many digits they have and no more, and shares. */
const VAGUE =
  /(?:몇|수)\s?[십백천만억조]{1,3}\s?(?:여\s?)?(?:(?:만|억)?\s?원|(?=대|여|명|건|개|입|까|$|[\s.,]))|(?<![가-힣])[십백천만]*억\s?대(?![가-힣])|절반|반액|\p{N}\s?[점쩜]\s?\p{N}+/gu;
/** Months in words; two syllables at least, since one is many another word. */
const MONTH_IN_KOREAN = /(?<![가-힣])십[일이]?월(?:\s?[일이삼]?십?[일이삼사오육칠팔구]?일)?/gu;
const NATIVE =
  /(?<![가-힣])(?!한\s?(?:달|해|주|년|건도))(?<words>한|두|세|네|석|넉|(?:열|스물|서른|마흔|쉰|예순|일흔|여든|아흔)?(?:다섯|여섯|일곱|여덟|아홉)|(?:열|스물|서른|마흔|쉰)(?:한|두|세|네)|열|스무|서른|마흔|쉰|예순|일흔|여든|아흔)\s?(?<unit>건|개월|개|달(?!러)|배(?!당)|살|년)/gu;
const ROUGHLY = /(?<![가-힣])(?:두어|두세|서너|너댓|네댓|대여섯|예닐곱|일고여덟)\s?(?:건|개월|개|달|배|해|년)/gu;

/** Figures written in Korean words. */
export function koreanFigures(text: string): Figure[] {
  return [
    ...SINO_NUMBERS.flatMap((pattern) => matchesOf(text, pattern).flatMap((match) => worded(match, sinoNumber))),
    ...matchesOf(text, NATIVE).flatMap((match) => worded(match, nativeNumber)),
    ...[ENDLESS, READ_ALOUD, VAGUE, MONTH_IN_KOREAN, ROUGHLY, PARTED, OLD_RATE].flatMap((pattern) =>
      matchesOf(text, pattern).map((match) => valueless(match)),
    ),
  ];
}

function worded({ 0: found, index, groups = {} }: RegExpMatchArray, read: (words: string) => bigint | null): Figure[] {
  const start = index ?? 0;
  const value = read((groups['words'] ?? '').replace(/여/g, ''));
  const kind = found.includes('여') ? 'other' : kindOf(groups['unit'], undefined);
  // Syllables that make no number are words that happen to be spelled with numerals.
  return value === null ? [] : [{ start, end: start + found.length, kind, value: String(value), raw: found }];
}
