import type { Slots } from '../../../../platform/assistant/index.js';
import { koreanNumber } from '../../gate/index.js';

const BARE =
  /^(?:and|then|what about|how about|make (?:it|that)|그럼|그러면|아니)?\s*(?:by|at|to)?\s*(\d{1,2}(?:\.\d+)?|one|two|three|four|five|ten|twenty)\s*(?:full |whole )?(?:points?|포인트|프로|%)?\s*(?:이라면|라면|일 ?때|이면|면|는|은|로|요|instead|then)*[\s?!.]*$/i;
const IN_PERCENT = ['rateChangePoints', 'incomeChangePercent', 'annualRatePercent'] as const;

/** `and fall by 1?`, `2프로 내리면?`: which way it goes, said beside the number. */
const FALLING = /내리|내려|떨어|하락|줄|깎|\b(?:fall|fell|drop|decrease|lower|down)/i;
const RISING = /오르|올라|상승|늘|뛰|\b(?:rise|rose|increase|higher|up)\b/i;
const DIRECTION =
  /까지|(?:다|고|다고) ?치(?:면|자)요?|(?:(?:fall|fell|drop|decrease|rise|rose|increase|go(?:es)? (?:up|down))s?|(?:더 )?(?:내리|내려가|떨어지|하락하|줄|줄어들|깎이|오르|올라가|상승하|늘|늘어나|뛰)(?:면|었을 ?때|ㄴ다|는)?|떨어진|내린|오른|뛴|는|만)/gi;

/** `and by 2?` after rates that rise by one: the only number in percent that was said before, with its sign. */
export function bareNumber(text: string, own: Slots, before: Slots): Slots | null {
  const [, number] = BARE.exec(text.replace(DIRECTION, ' ').replace(/\s+/g, ' ').trim()) ?? [];
  const [name, ...others] = IN_PERCENT.filter((each) => before[each] !== undefined);
  if (number === undefined || name === undefined || others.length > 0) return null;
  const rest = Object.entries(own).filter(([each]) => each !== 'amountWon' && each !== 'annualRatePercent');
  const isLevel = name === 'annualRatePercent';
  const direction = isLevel ? 1 : FALLING.test(text) ? -1 : RISING.test(text) ? 1 : Math.sign(before[name] ?? 1) || 1;
  const value = ENGLISH_NUMERALS.get(number.toLowerCase()) ?? Number(number);
  return { ...Object.fromEntries(rest), [name]: direction * value };
}

const TIMES: readonly (readonly [number, RegExp])[] = [
  [2, /(?:두|2) ?배|더블|\b(?:doubles?|twice|two times)\b/i],
  [3, /(?:세|3) ?배|\b(?:triple|three times)\b/i],
  [5, /(?:다섯|5) ?배|\bfive times\b/i],
  [10, /(?:열|10) ?배|\b(?:ten|10) times\b/i],
  [
    0.5,
    /^(?:그럼 |그러면 )?(?:절반|반)(?:만|이면|으로)?[요?. ]*$|(?:절반|(?<![가-힣])반)만 ?(?:[가-힣]{1,8}(?:에|에다|로|으로) )?(?:갚|넣|상환|빌|받|대출|내)|\bhalf (?:that|of (?:that|it)|as much)\b/i,
  ],
];
/** `두 배면요`, `ten times that`: how often the amount before is meant; null where it is not. */
export const timesOf = (text: string): number | null => TIMES.find(([, words]) => words.test(text))?.[0] ?? null;

const AMOUNT_WORDS =
  /(?<![가-힣\d])([일이삼사오육칠팔구]?[백천](?:[일이삼사오육칠팔구]?[십백천])*)(?=(?:이라면|이면|면|은|는|으로|이?요|짜리|쯤|정도|까지|도)*(?:\s|[?!.,]|$))/g;
/** Longer texts say what a number is of. */
const MAX_BARE_AMOUNT_WORDS = 7;
/** `오천ㅋㅋ`. */
const LAUGHTER = /[\u314b\u314e\u3160\u315c~^;]+[\s?!.]*$/;
const [TEN_THOUSAND, MILLIONTHS] = [10_000, 1_000_000];

/** `사천은요?`, `사천은 안 될라나` after an amount is 40 million won: numbers said alone leave the 만 out. Null where no amount was said before. */
export function bareAmount(text: string, before: Slots): number | null {
  const isKnown = (before.amountWon ?? before.yearlyIncomeWon) !== undefined;
  const said = isKnown && text.trim().split(/\s+/).length <= MAX_BARE_AMOUNT_WORDS ? text.replace(LAUGHTER, '') : '';
  // `칠천은 너무 많고 오천으로`: what is said last holds.
  const number = [...said.matchAll(AMOUNT_WORDS)].at(-1)?.[1];
  const value = number === undefined ? null : koreanNumber(number);
  return value === null ? null : (Number(value) / MILLIONTHS) * TEN_THOUSAND;
}

const UNITS = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');
const TENS = 'ten twenty thirty forty fifty sixty seventy eighty ninety hundred'.split(' ');
const ENGLISH_NUMERALS: ReadonlyMap<string, number> = new Map([
  ...UNITS.map((word, at) => [word, at + 1] as const),
  ...TENS.map((word, at) => [word, 10 * (at + 1)] as const),
  ['fifteen', 15],
]);
const BARE_MILLIONS = new RegExp(
  `^(?:(?:and|or|but|no|ok(?:ay)?|sorry|actually|what|how|about|if|say|just|only|make|it|that|with|at|for|go|try|then|a)[,.]? )*(\\d{1,3}|${[...ENGLISH_NUMERALS.keys()].join('|')})(?: (?:then|instead|rather|though|perhaps|maybe|please))*[\\s?!.]*$`,
  'i',
);
/** `make that eight`, `and 150?`: a number that stands alone, which English says of millions; null where there is none. Pure. */
export function bareMillions(text: string): number | null {
  const [, number] = BARE_MILLIONS.exec(text.trim()) ?? [];
  return number === undefined ? null : (ENGLISH_NUMERALS.get(number.toLowerCase()) ?? Number(number)) * MILLION;
}
const MILLION = 1_000_000;

const FALLS =
  /^(?:그럼|그러면|반대로|거꾸로|and|but|what)?\s*(?:그만큼|똑같이)?\s*(?:if )?(?:they |it )?(?:내리|내려가|떨어지|하락하|줄|줄어들|깎이|fall|fell|drop|decrease|go down|goes down|come down)/i;
const RISES =
  /^(?:그럼|그러면|반대로|거꾸로|and|but|what)?\s*(?:그만큼|똑같이)?\s*(?:if )?(?:they |it )?(?:오르|올라가|상승하|늘|늘어나|rise|rose|increase|go up|goes up)/i;

/** `내리면?` after a rate or an income that rises: by as much the other way. Null where another number or thing is said. */
export function otherWay(text: string, own: Slots, before: Slots): Slots | null {
  const [name, ...others] = (['rateChangePoints', 'incomeChangePercent'] as const).filter(
    (each) => before[each] !== undefined,
  );
  const isSaid = IN_PERCENT.some((each) => own[each] !== undefined);
  if (name === undefined || others.length > 0 || isSaid) return null;
  const direction = FALLS.test(text.trim()) ? -1 : RISES.test(text.trim()) ? 1 : null;
  return direction === null ? null : { ...own, [name]: direction * Math.abs(before[name] ?? 0) };
}
