import { millionths } from './figure.js';

const DIGIT_BY_KOREAN_LETTER: Readonly<Record<string, bigint>> = {
  영: 0n,
  공: 0n,
  일: 1n,
  이: 2n,
  삼: 3n,
  사: 4n,
  오: 5n,
  육: 6n,
  륙: 6n,
  칠: 7n,
  팔: 8n,
  구: 9n,
};
const SMALL: Readonly<Record<string, bigint>> = { 십: 10n, 백: 100n, 천: 1_000n };
const GREAT: Readonly<Record<string, bigint>> = { 만: 10_000n, 억: 100_000_000n, 조: 1_000_000_000_000n };
const MILLIONTHS = 1_000_000n;

/** Sino-Korean numerals as they may stand in a figure. */
export const SINO = '영공일이삼사오육륙칠팔구십백천만억조';

const NATIVE: Readonly<Record<string, number>> = {
  한: 1,
  두: 2,
  세: 3,
  네: 4,
  다섯: 5,
  여섯: 6,
  일곱: 7,
  여덟: 8,
  아홉: 9,
  석: 3,
  넉: 4,
  열: 10,
  스무: 20,
  스물: 20,
  서른: 30,
  마흔: 40,
  쉰: 50,
  예순: 60,
  일흔: 70,
  여든: 80,
  아흔: 90,
};

/**
 * The value, in millionths, of a number written in digits, Korean numerals or both, as in `1억 2,345만 6천`, `12.3만`,
 * `천이백만`. Each unit must be less than the one before it, as people say numbers. Null for anything else.
 */
export function koreanNumber(written: string): bigint | null {
  const tokens = written.replace(/[\s,]/g, '').match(/\d+(?:\.\d+)?|[^\d]/g) ?? [];
  let total = 0n;
  let section = 0n;
  let pending: bigint | null = null;
  let smallBefore = 10_000n;
  let greatBefore = 10_000_000_000_000_000n;
  for (const token of tokens) {
    const small = SMALL[token];
    const great = GREAT[token];
    const number =
      DIGIT_BY_KOREAN_LETTER[token] === undefined ? millionths(token) : DIGIT_BY_KOREAN_LETTER[token] * MILLIONTHS;
    if (small !== undefined && small < smallBefore) {
      section += (pending ?? MILLIONTHS) * small;
      [pending, smallBefore] = [null, small];
    } else if (great !== undefined && great < greatBefore) {
      const before: bigint = section + (pending ?? 0n);
      total += (before === 0n && pending === null ? MILLIONTHS : before) * great;
      [section, pending, smallBefore, greatBefore] = [0n, null, 10_000n, great];
    } else if (number !== null && pending === null) {
      pending = number;
    } else {
      return null;
    }
  }
  return tokens.length > 0 ? total + section + (pending ?? 0n) : null;
}

/** A number in Sino-Korean words, with decimals after `점` read one by one: `사 점 오` is 4.5. */
export function sinoNumber(words: string): bigint | null {
  const [whole = '', decimals] = words.replace(/\s/g, '').split(/[점쩜]/);
  if (decimals === undefined) return koreanNumber(whole) ?? readAloud(whole);
  const read = Array.from(decimals, (digit) => DIGIT_BY_KOREAN_LETTER[digit]);
  const units = koreanNumber(whole);
  if (units === null || read.length === 0 || read.some((digit) => digit === undefined)) return null;
  return millionths(`${units / MILLIONTHS}.${read.join('')}`);
}

/** Digits read one by one: `일이삼사` is 1234. */
function readAloud(words: string): bigint | null {
  const digits = Array.from(words, (word) => DIGIT_BY_KOREAN_LETTER[word]);
  return digits.every((each) => each !== undefined) ? millionths(digits.join('')) : null;
}

/** A native Korean number below 100, such as `세` or `열두`; null for anything else. */
export function nativeNumber(word: string): bigint | null {
  const whole = NATIVE[word];
  if (whole !== undefined) return BigInt(whole) * MILLIONTHS;
  const tens = /^(열|스물|서른|마흔|쉰|예순|일흔|여든|아흔)(.+)$/.exec(word);
  const ones = tens?.[2] === undefined ? undefined : NATIVE[tens[2]];
  if (!tens || ones === undefined || ones >= 10) return null;
  return BigInt((NATIVE[tens[1] ?? ''] ?? 0) + ones) * MILLIONTHS;
}
