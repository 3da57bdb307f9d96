import type { ColumnType } from '../analysis.types.js';
import { isKoreanNumber } from './korean-numbers.js';
import { areCompact, dateShapeOf, numberedDates, type DateOrder } from './date-forms.js';

/** Placeholders for missing values in columns of numbers and dates. */
export const MISSING_PLACEHOLDER = /^(?:n\/?a|#n\/a|null|none|nan|nil|-{1,2}|\.|\?|없음|해당\s?없음|미상)$/i;
export const MISSING_SQL = '(?i)n/?a|#n/a|null|none|nan|nil|-{1,2}|\\.|\\?|없음|해당\\s?없음|미상';

const WHOLE = /^[-+]?(?:0|[1-9]\d{0,17})$/;
const DECIMAL = /^[-+]?(?:(?:0|[1-9]\d*)?\.\d+|(?:0|[1-9]\d*)\.?)(?:[eE][-+]?\d{1,2})?$/;
/** Signs of money. CP949 has no ₩: Excel writes a backslash in its place, which Korean fonts show as one. */
const MONEY_SIGNS = '₩￦$€£¥\\\\';
/**
 * A number as people write it: with signs of money, thousands separated; negative in brackets, behind the △ of Korean
 * accounts, or with its minus at the end.
 */
export const LOOSE_NUMBER_SQL = `[-+−△]?\\(?[-+−]?\\s*(?:[${MONEY_SIGNS}]|KRW|USD)?\\s*[-+−]?(?:\\d{1,3}(?:,\\d{3})+|\\d+)?(?:\\.\\d+)?(?:[eE][-+]?\\d{1,2})?\\s*(?:%|원|KRW|USD|[${MONEY_SIGNS}])?\\s*-?\\)?`;
const LOOSE_NUMBER = new RegExp(`^(?=.*\\d)${LOOSE_NUMBER_SQL}$`);
/** A number whose decimals follow a comma, its thousands separated by points or not at all. */
export const COMMA_NUMBER_SQL = '[-+]?(?:\\d{1,3}(?:\\.\\d{3})+|\\d+)(?:,\\d+)?';
const COMMA_NUMBER = new RegExp(`^${COMMA_NUMBER_SQL}$`);
/** A number with thousands separators never begins with a zero. */
const SURE_COMMA = /^[-+]?0,\d+$/;
const SYMBOL = new RegExp(`%|원|KRW|USD|[${MONEY_SIGNS}]`);
const LEADING_ZERO = /^0\d/;

const TRUTH = /^(?:true|false)$/i;

/** The form of a column's values, judging by a sample. */
export interface Form {
  readonly type: ColumnType;
  /** Whether the database reads the whole sample directly. */
  readonly isPlain: boolean;
  readonly symbol: string | null;
  readonly dateOrder: DateOrder | null;
  /** Whether day and month could be distinguished. */
  readonly isOrderSure: boolean;
  /** Whether the decimal separator is a comma. */
  readonly hasDecimalComma: boolean;
  /** Whether numbers stand with units of Korean, such as 3만원. */
  readonly hasKoreanUnits: boolean;
  /** Most digits after the point. */
  readonly scale: number;
}

export const TEXT: Form = {
  type: 'TEXT',
  isPlain: true,
  symbol: null,
  dateOrder: null,
  isOrderSure: true,
  hasDecimalComma: false,
  hasKoreanUnits: false,
  scale: 0,
};
/** This share of a column must be of a type for the rest to count as faults. Below it the column is text. */
const LEAST_SHARE = 0.95;

/** Finds the type of a column. @param least share of filled values that have to be of it. */
export function formOf(name: string, values: readonly string[], least = LEAST_SHARE): Form {
  const filled = values.filter((value) => value !== '');
  const known = filled.filter((value) => !MISSING_PLACEHOLDER.test(value));
  if (known.length === 0) return TEXT;
  const numbered = numberedDates(name, known, least);
  return numbered === null ? formOfValues(known, filled, least) : { ...TEXT, ...numbered };
}

function formOfValues(known: readonly string[], filled: readonly string[], least: number): Form {
  const share = (test: (value: string) => boolean): number => known.filter(test).length / known.length;
  const isAll = (test: (value: string) => boolean): boolean => filled.every(test);
  if (known.some((value) => LEADING_ZERO.test(value) && !value.includes('.')) && share((v) => /^\d+$/.test(v)) > 0.5)
    return TEXT;
  // They are whole numbers as well: unless the column is known for its dates, no other value may stand among them.
  if (areCompact(known, least < LEAST_SHARE ? least : 1))
    return { ...TEXT, type: 'DATE', isPlain: false, dateOrder: 'COMPACT' };
  if (share((value) => TRUTH.test(value)) >= least)
    return { ...TEXT, type: 'TRUTH', isPlain: isAll((v) => TRUTH.test(v)) };
  if (share((value) => WHOLE.test(value)) >= least)
    return { ...TEXT, type: 'WHOLE', isPlain: isAll((value) => WHOLE.test(value)) };
  const decimal = decimalForm(known, share, isAll, least);
  if (decimal !== null) return decimal;
  const date = dateShapeOf(known, filled, least);
  return date === null ? TEXT : { ...TEXT, ...date };
}

type Share = (test: (value: string) => boolean) => number;
type IsAll = (test: (value: string) => boolean) => boolean;

function decimalForm(known: readonly string[], share: Share, isAll: IsAll, least: number): Form | null {
  const hasDecimalComma =
    known.some((v) => COMMA_NUMBER.test(v) && v.includes(',')) &&
    share((v) => COMMA_NUMBER.test(v)) >= least &&
    (share(isLoose) < 1 || known.some((v) => SURE_COMMA.test(v)));
  if (!hasDecimalComma && share(isLoose) < least) return null;
  const isPlain = isAll((value) => DECIMAL.test(value));
  const hasKoreanUnits = known.some(isKoreanNumber);
  const scale = Math.max(0, ...known.map((value) => /[.,](\d+)(?!.*[.,]\d)/.exec(value)?.[1]?.length ?? 0));
  const symbol = known.map(symbolIn).find((found) => found !== null) ?? null;
  const type =
    known.every((value) => !value.includes('.') && !/e/i.test(value)) && !hasDecimalComma && symbol !== '%'
      ? 'WHOLE'
      : 'DECIMAL';
  return {
    ...TEXT,
    type,
    isPlain: isPlain && !hasDecimalComma,
    symbol,
    hasDecimalComma,
    hasKoreanUnits,
    scale: type === 'WHOLE' ? 0 : scale,
  };
}

/** The sign or word of a unit that a value stands with. */
function symbolIn(value: string): string | null {
  const found = SYMBOL.exec(value)?.[0] ?? null;
  return found === '\\' || found === '￦' ? '₩' : found;
}

const isLoose = (value: string): boolean => LOOSE_NUMBER.test(value) || isKoreanNumber(value);
