import type { ColumnType } from '../analysis.types.js';
import { isLoose, numberShapeOf, type NumberShape } from './number-forms.js';
import { areCompact, dateShapeOf, numberedDates, type DateOrder } from './date-forms.js';

/** Placeholders for missing values in columns of numbers and dates. */
export const MISSING_PLACEHOLDER = /^(?:n\/?a|#n\/a|null|none|nan|nil|-{1,2}|\.|\?|없음|해당\s?없음|미상)$/i;
export const MISSING_SQL = '(?i)n/?a|#n/a|null|none|nan|nil|-{1,2}|\\.|\\?|없음|해당\\s?없음|미상';

const WHOLE = /^[-+]?(?:0|[1-9]\d{0,17})$/;
const DECIMAL = /^[-+]?(?:(?:0|[1-9]\d*)?\.\d+|(?:0|[1-9]\d*)\.?)(?:[eE][-+]?\d{1,2})?$/;
const LEADING_ZERO = /^0\d/;

const TRUTH = /^(?:true|false)$/i;

/** The form of a column's values, judging by a sample. */
export interface Form extends Omit<NumberShape, 'type'> {
  readonly type: ColumnType;
  /** Whether the database reads the whole sample directly. */
  readonly isPlain: boolean;
  readonly dateOrder: DateOrder | null;
  /** Whether day and month could be distinguished. */
  readonly isOrderSure: boolean;
  /** Of a text, what most of its values are, and one that is none of them; null for any other. */
  readonly mostly: { readonly type: 'NUMBER' | 'MOMENT'; readonly exception: string | null } | null;
}

export const TEXT: Form = {
  type: 'TEXT',
  isPlain: true,
  symbol: null,
  dateOrder: null,
  isOrderSure: true,
  mostly: null,
  hasDecimalComma: false,
  unsureSign: null,
  hasSureThousands: false,
  hasKoreanUnits: false,
  scale: 0,
};
/** This share of a column must be of a type for the rest to count as faults. Below it the column is text. */
export const LEAST_SHARE = 0.95;

/**
 * Finds the type of a column.
 * @param least share of filled values that have to be of it @param isCommaUsual whether other columns have decimals
 * behind commas
 */
export function formOf(name: string, values: readonly string[], least = LEAST_SHARE, isCommaUsual = false): Form {
  const filled = values.filter((value) => value !== '');
  const known = filled.filter((value) => !MISSING_PLACEHOLDER.test(value));
  if (known.length === 0) return TEXT;
  const numbered = numberedDates(name, known, least);
  return numbered === null ? formOfValues(known, filled, { least, isCommaUsual }) : { ...TEXT, ...numbered };
}

function formOfValues(
  known: readonly string[],
  filled: readonly string[],
  { least, isCommaUsual }: { readonly least: number; readonly isCommaUsual: boolean },
): Form {
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
  const number = numberShapeOf(known, least, isCommaUsual);
  if (number !== null)
    return { ...TEXT, ...number, isPlain: !number.hasDecimalComma && isAll((value) => DECIMAL.test(value)) };
  const date = dateShapeOf(known, filled, least);
  return { ...TEXT, ...(date ?? { mostly: mostlyOf(known) }) };
}

/** What most values of a text are. */
function mostlyOf(known: readonly string[]): Form['mostly'] {
  const isMost = (test: (value: string) => boolean): boolean => known.filter(test).length * 2 > known.length;
  const exceptTo = (test: (value: string) => boolean): string | null => known.find((value) => !test(value)) ?? null;
  if (isMost(isLoose)) return { type: 'NUMBER', exception: exceptTo(isLoose) };
  const isDate = (value: string): boolean => dateShapeOf([value], [value], 1) !== null;
  return isMost(isDate) ? { type: 'MOMENT', exception: exceptTo(isDate) } : null;
}
