import { matchesOf } from '../../../../platform/text.js';
import { addressesIn } from './addresses.js';
import { dateFigures } from './date-figures.js';
import { digitFigures } from './digit-figures.js';
import type { Figure } from './figure.js';
import { SINO } from './korean-number.js';
import { ANY_UNIT } from './units.js';
import { wordFigures } from './word-figures.js';

/** Figures, and numerals that are not figures: list numbers and telephone numbers of public help. */
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
export const HELPLINE_NUMBERS = '1397|1332|109|119|112';
/** The one of them that has the length of a telephone number. */
export const HELP_LONG = '1600-5500';
const SCALE_WORD = 'hundred|thousand|[mb]illion|trillion|grand|lakh|crore|mi[lo]|mln|[mb]n';
const CURRENCY_WORD = 'KRW|USD|EUR|JPY|won|dollars?|euros?|yen|bucks|프로|퍼센트|달러';

const ITEM = /(?<=\n[ \t]{0,8}(?:[#>*-]{1,6}[ \t]{0,3})?(?:\*\*)?)(?<item>\d{1,2})[.)](?=[\s*])/g;
/** What a telephone number stands behind: who answers it, or the word for calling. No word of money between. */
const CALLED =
  '(?:전화|상담|콜센터|헬프라인|핫라인|센터|위원회|감독원|진흥원|예방|긴급|신고|경찰|소방|구급|연락|\\b(?:calls?|dial|(?:help|hot)?lines?|contact|phone|telephone|service|cent(?:er|re)|commission|agency|ring)\\b)';
const MONEY =
  '금리|이율|이자|점수|잔액|한도|원금|부채|빚|금액|상환|기간|횟수|순위|등급|기준|결과|rates?\\b|scores?\\b|balances?\\b|limits?\\b|debts?\\b|amounts?\\b|\\b(?:is|are|was|of|in|about|within|every)\\b|\\p{N}\\s?(?:원|건|점|%)|[₩$€£¥%]';
/** Only particles and names of others to call may stand between, and a subject only if it is the number or who answers it. */
const NEAR_CALL = `(?<=${CALLED}(?:(?!${MONEY})[^.!?\\n]){0,14})(?<!(?<!번호|전화|센터|위원회|감독원|진흥원)[은는이가도]\\s{0,2})`;
const NO_AMOUNT = `(?!\\p{N}|[,.'_·*~-]\\p{N}|\\s\\p{N}|[\\s*_-]{0,2}(?:[십백천만억조]|위(?!원)|등급|${ANY_UNIT}|${CURRENCY_WORD}|${SCALE_WORD}|[KMB]\\b)(?<!\\p{N}번))`;
const TELEPHONE = new RegExp(
  `(?<![\\p{N}A-Za-z₩$€£¥]|[₩$€£¥]\\s|(?:KRW|USD|won)\\s|\\p{N}[\\s,.'_·-])(?:${HELP_LONG}|(?:${NEAR_CALL}(?:${HELPLINE_NUMBERS})|(?:${HELPLINE_NUMBERS})(?=번으로|번?(?:으로|로|에)\\s(?:(?:바로|즉시|꼭)\\s)?(?:전화|연락|신고))))${NO_AMOUNT}`,
  'giu',
);
/** Replaces text already examined; no pattern matches it, so that nothing joins across it. */
const MASK = '\uE000';

/** What Korean text without figures is made of, and words in it that could be figures all the same. */
const KOREAN_ONLY = /^[가-힣\s.,!?:;'"“”‘’()·…~-]*$/;
const NUMERALS = new RegExp(
  `[${SINO}]\\s?(?:[${SINO}원%]|퍼|프로|개월)|[점쩜]|분의|절반|반액|억\\s?대|십[일이]?월|[일이삼사오유육칠팔구시]월|[갑곱]절|등급|[흘름]|닷새|엿새|[드흐]레|이틀|초하루|토막|십중|(?:명|사람|가구)\\s?(?:중|가운데)|다섯|여섯|일곱|여덟|아홉|[둘셋넷]|하나|열(?:입|이)|[한두세네석넉섯곱덟홉열무른흔쉰순어너댓]\\s?(?:건|개|달|배|살|년|해|번|차례|곱)|[억만조](?:입|이|예)|[억조천만]\\s?단위|(?:^|[^가-힣])반(?:만|이|값|의|$|[\\s.,입정쯤동치])|째\\s?[날달주해]|(?:열|스무)하루|[몇수]\\s?[십백천만억조]|[${SINO}][\\s,.:;'"()·…~-]{1,3}[${SINO}]|[일이삼사오육칠팔구]\\s?[할푼]`,
);

/** Whether a text may hold figures at all; most text holds none, and is not looked at more closely. */
export const mayHoldFigures = (text: string): boolean => !KOREAN_ONLY.test(text) || NUMERALS.test(text);

/** Everything in a text that says how much, how many or when. Line breaks before the text count as its context. */
export function findFigures(text: string): Found {
  const items = matchesOf(text, ITEM).map((match) => ({ ...range(match), item: Number(match.groups?.['item']) }));
  const phones = matchesOf(text, TELEPHONE).map((match) => ({ ...range(match), item: null }));
  const addresses = addressesIn(text);
  const numerals = [...items, ...phones];
  const masked = [...numerals, ...addresses].reduce(mask, text);
  const found = [...dateFigures(masked), ...digitFigures(masked), ...wordFigures(masked)];
  return { figures: withoutOverlaps(found), numerals, addresses };
}

const range = ({ 0: found, index }: RegExpMatchArray) => ({ start: index ?? 0, end: (index ?? 0) + found.length });

const mask = (text: string, { start, end }: { readonly start: number; readonly end: number }): string =>
  text.slice(0, start) + MASK.repeat(end - start) + text.slice(end);

/**
 * The longest reading where several begin at one place; where two are equally long, the one that has a value. Readings
 * that reach into each other make one figure without a value: its meaning is ambiguous.
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
