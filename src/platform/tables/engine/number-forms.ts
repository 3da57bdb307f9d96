import { isKoreanNumber } from './korean-numbers.js';

/** Signs of money. CP949 has no ₩: Excel writes a backslash in its place, which Korean fonts show as one. */
const MONEY_SIGNS = '₩￦$€£¥\\\\';
const CODES = 'KRW|USD|EUR|JPY|CNY|GBP|CHF';
/** Blanks that stand between groups of digits, those that do not break included. */
const BLANK = '[ \u00a0\u2009\u202f]';
const BLANKS = `[\\s\u00a0\u2009\u202f]*`;
/** Digits in groups of three between blanks or apostrophes. Such a number begins with no zero. */
const SPACED = `[1-9]\\d{0,2}(?:${BLANK}\\d{3})+|[1-9]\\d{0,2}(?:['’]\\d{3})+`;

/** A number with what people write around it: signs of money, a minus at either end or brackets, the △ of Korean accounts. */
const around = (digits: string): string =>
  `[-+−△]?\\(?[-+−]?${BLANKS}(?:[${MONEY_SIGNS}]|${CODES})?${BLANKS}[-+−]?${digits}${BLANKS}(?:%|원|${CODES}|[${MONEY_SIGNS}])?${BLANKS}-?\\)?`;

/** A number as people write it, its thousands separated by commas, blanks or apostrophes. */
export const LOOSE_NUMBER_SQL = around(`(?:\\d{1,3}(?:,\\d{3})+|${SPACED}|\\d+)?(?:\\.\\d+)?(?:[eE][-+]?\\d{1,2})?`);
/** A number whose decimals follow a comma, its thousands separated by points, blanks or apostrophes. */
export const COMMA_NUMBER_SQL = around(`(?:[1-9]\\d{0,2}(?:\\.\\d{3})+|${SPACED}|\\d+)(?:,\\d+)?`);
const LOOSE_NUMBER = new RegExp(`^(?=.*\\d)${LOOSE_NUMBER_SQL}$`);
const COMMA_NUMBER = new RegExp(`^${COMMA_NUMBER_SQL}$`);
/** A number with thousands separators never begins with a zero. */
const SURE_COMMA = /^[-+]?0,\d+$/;
/** Only thousands have more than one point. */
const TWO_POINTS = /\d\.\d{3}\.\d{3}/;
/** One to three digits and three more: thousands, or decimals. */
const ONE_SIGN = /^[^\d.,]*[1-9]\d{0,2}[.,]\d{3}[^\d.,]*$/;
/** Won have no decimals, so that a comma beside them separates thousands. */
const OF_WON = /[원₩￦]|KRW/;
/** More than one comma, or one in front of a point. */
const SURE_THOUSANDS = /\d,\d{3}[,.]\d/;
const SYMBOL = new RegExp(`%|원|${CODES}|[${MONEY_SIGNS}]`);
/** What stands in a number beside digits, the sign of its decimals, and its minus. */
const ORNAMENT = `[\\s\u00a0\u2009\u202f'’₩￦$€£¥\\\\원%+]|${CODES}`;
export const ORNAMENTS_SQL = { POINT: `,|${ORNAMENT}`, COMMA: `\\.|${ORNAMENT}` } as const;

/** How the numbers of a column are written. */
export interface NumberShape {
  readonly type: 'WHOLE' | 'DECIMAL';
  readonly symbol: string | null;
  /** Whether the decimal separator is a comma. */
  readonly hasDecimalComma: boolean;
  /** The sign in its numbers that may separate decimals as well as thousands; null where that is clear. */
  readonly unsureSign: ',' | '.' | null;
  /** Whether a number shows that commas separate thousands. */
  readonly hasSureThousands: boolean;
  /** Whether numbers stand with units of Korean, such as 3만원. */
  readonly hasKoreanUnits: boolean;
  /** Most digits after the point. */
  readonly scale: number;
}

/**
 * How the numbers of a column are written; null when it holds none.
 * @param known values that are there @param least share of them that have to be numbers @param isCommaUsual whether the
 * other columns have decimals behind commas, which then decides what is unclear
 */
export function numberShapeOf(known: readonly string[], least: number, isCommaUsual: boolean): NumberShape | null {
  const share = (test: (value: string) => boolean): number => known.filter(test).length / known.length;
  const unsureSign = unsureSignIn(known);
  const isCommaSure =
    known.some((value) => COMMA_NUMBER.test(value) && (value.includes(',') || TWO_POINTS.test(value))) &&
    share((value) => COMMA_NUMBER.test(value)) >= least &&
    (share(isLoose) < 1 || known.some((value) => SURE_COMMA.test(value)));
  const hasDecimalComma = isCommaSure || (isCommaUsual && unsureSign !== null);
  if (!hasDecimalComma && share(isLoose) < least) return null;
  const symbol = known.map(symbolIn).find((found) => found !== null) ?? null;
  const sign = hasDecimalComma ? ',' : '.';
  const isWhole = known.every((value) => !value.includes(sign) && !/\d[eE][-+\d]/.test(value)) && symbol !== '%';
  return {
    type: isWhole ? 'WHOLE' : 'DECIMAL',
    symbol,
    hasDecimalComma,
    unsureSign,
    hasSureThousands: !hasDecimalComma && known.some((value) => SURE_THOUSANDS.test(value)),
    hasKoreanUnits: known.some(isKoreanNumber),
    scale: isWhole ? 0 : Math.max(0, ...known.map((value) => /[.,](\d+)(?!.*[.,]\d)/.exec(value)?.[1]?.length ?? 0)),
  };
}

/** The one sign of a column's numbers where each of them has it at most once, in front of three digits. */
function unsureSignIn(known: readonly string[]): ',' | '.' | null {
  const signed = known.filter((value) => value.includes(',') || value.includes('.'));
  const [first] = signed;
  if (first === undefined || !signed.every((value) => ONE_SIGN.test(value))) return null;
  const sign = first.includes(',') ? ',' : '.';
  if (sign === ',' && signed.some((value) => OF_WON.test(value))) return null;
  return signed.every((value) => value.includes(sign)) ? sign : null;
}

/** The sign or word of a unit that a value stands with. */
function symbolIn(value: string): string | null {
  const found = SYMBOL.exec(value)?.[0] ?? null;
  return found === '\\' || found === '￦' ? '₩' : found;
}

/** Whether a text is a number as people write it. */
export const isLoose = (value: string): boolean => LOOSE_NUMBER.test(value) || isKoreanNumber(value);
