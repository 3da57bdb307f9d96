import { quotedText } from '../reading/column-names.js';
import type { DateOrder } from './date-forms.js';
import { koreanNumberSql } from './korean-numbers.js';
import { namedMonthSql } from './month-names.js';
import { COMMA_NUMBER_SQL, LOOSE_NUMBER_SQL, ORNAMENTS_SQL } from './number-forms.js';
import { MISSING_SQL, type Form } from './value-forms.js';

const TIME_FORMATS = [
  '',
  ' %H:%M',
  ' %H:%M:%S',
  'T%H:%M:%S',
  'T%H:%M',
  ' %I:%M %p',
  ' %I:%M:%S %p',
  ' %p %I:%M',
  ' %p %I:%M:%S',
];

/** Orders of the parts that separators stand between. */
type Separated = Exclude<DateOrder, 'COMPACT' | 'STAMP' | 'SERIAL' | 'MONTH' | 'NAMED'>;

/** Formats of dates as `strptime` takes them, after separators were made hyphens. */
const DATES: Readonly<Record<Separated, { readonly long: string; readonly short: string }>> = {
  YMD: { long: '%Y-%m-%d', short: '%y-%m-%d' },
  MDY: { long: '%m-%d-%Y', short: '%m-%d-%y' },
  DMY: { long: '%d-%m-%Y', short: '%d-%m-%y' },
};
/** Requires a year of four digits: the format for one also accepts two digits, as a year of the first century. */
const LONG_YEAR: Readonly<Record<Separated, string>> = {
  YMD: '^\\d{4}-',
  MDY: '^\\d+-\\d+-\\d{4}',
  DMY: '^\\d+-\\d+-\\d{4}',
};

/** Whether a text of a column means a missing value. */
export const isMissingSql = (text: string): string =>
  `(${text} IS NULL OR trim(${text}) = '' OR regexp_full_match(trim(${text}), ${quotedText(MISSING_SQL)}))`;

/** The value of a human-written text, in SQL: null when it is not of the type. */
export function valueSql(text: string, form: Form, stored: string): string {
  switch (form.type) {
    case 'WHOLE':
    case 'DECIMAL':
      return form.hasKoreanUnits
        ? `coalesce(${numberSql(text, form, stored)}, ${koreanNumberSql(text, stored)})`
        : numberSql(text, form, stored);
    case 'DATE':
    case 'DATETIME':
      return `CAST(${momentSql(text, form.dateOrder ?? 'YMD')} AS ${stored})`;
    default:
      return `TRY_CAST(${text} AS ${stored})`;
  }
}

function numberSql(text: string, { hasDecimalComma }: Form, stored: string): string {
  const trimmed = `trim(${text})`;
  const minusFirst = `regexp_replace(regexp_replace(${trimmed}, '^\\((.*)\\)$', '-\\1'), '^(.*\\d.*)-$', '-\\1')`;
  const [pattern, ornaments] = hasDecimalComma
    ? [COMMA_NUMBER_SQL, ORNAMENTS_SQL.COMMA]
    : [LOOSE_NUMBER_SQL, ORNAMENTS_SQL.POINT];
  const bare = `regexp_replace(${minusFirst}, ${quotedText(ornaments)}, '', 'g')`;
  const digits = hasDecimalComma ? `replace(${bare}, ',', '.')` : bare;
  const signed = `replace(replace(${digits}, '△', '-'), '−', '-')`;
  return `CASE WHEN regexp_full_match(${trimmed}, ${quotedText(pattern)}) AND regexp_matches(${trimmed}, '\\d') THEN TRY_CAST(replace(${signed}, '--', '-') AS ${stored}) END`;
}

function momentSql(text: string, order: DateOrder): string {
  if (order === 'COMPACT') return `try_strptime(trim(${text}), '%Y%m%d')`;
  if (order === 'STAMP') return stampSql(text);
  if (order === 'SERIAL') return serialSql(text);
  if (order === 'MONTH') return monthSql(text);
  // The time is kept as it was written, wherever that was.
  const local = `regexp_replace(trim(${text}), '(:\\d{2}(?:\\.\\d+)?)\\s?(?:Z|[+-]\\d{2}(?::?\\d{2})?)$', '\\1')`;
  if (order === 'NAMED') return namedSql(local);
  const hyphens = `regexp_replace(${local}, '^(\\d+)\\s?[-./년]\\s?(\\d+)\\s?[-./월]\\s?(\\d+)[.일]?(?:\\s?\\([^)]*\\))?', '\\1-\\2-\\3')`;
  const parsed = parsing(hyphens);
  const { long, short } = DATES[order];
  const whole = order === 'YMD' ? `coalesce(TRY_CAST(${local} AS TIMESTAMP), ${parsed(long)})` : parsed(long);
  return `CASE WHEN regexp_matches(${hyphens}, '${LONG_YEAR[order]}') THEN ${whole} ELSE ${parsed(short)} END`;
}

/** A date with the name of its month, and the time behind it. */
function namedSql(local: string): string {
  const hyphens = namedMonthSql(local);
  const parsed = parsing(hyphens);
  return `CASE WHEN regexp_matches(${hyphens}, '^\\d+-[A-Za-z]+-\\d{4}') THEN ${parsed('%d-%b-%Y')} ELSE ${parsed('%d-%b-%y')} END`;
}

/** Reads a text whose date stands in a format, with any time behind it; null where it does not. */
const parsing =
  (text: string) =>
  (date: string): string =>
    `try_strptime(replace(replace(${text}, '오전', 'AM'), '오후', 'PM'), [${TIME_FORMATS.map((time) => quotedText(date + time)).join(', ')}])`;

/** The first day of a month. */
function monthSql(text: string): string {
  const first = `regexp_replace(trim(${text}), '^(\\d+)\\s?[-/년]\\s?(\\d+)월?$', '\\1-\\2-1')`;
  const { long, short } = DATES.YMD;
  return `CASE WHEN regexp_matches(${first}, '${LONG_YEAR.YMD}') THEN try_strptime(${first}, '${long}') ELSE try_strptime(${first}, '${short}') END`;
}

/** A moment in twelve or fourteen digits. */
function stampSql(text: string): string {
  const digits = `replace(trim(${text}), ' ', '')`;
  return `CASE length(${digits}) WHEN 14 THEN try_strptime(${digits}, '%Y%m%d%H%M%S') WHEN 12 THEN try_strptime(${digits}, '%Y%m%d%H%M') END`;
}

/** A day by its number; Excel's day 60, which was none, lies before all that are read so. */
function serialSql(text: string): string {
  const days = `TRY_CAST(trim(${text}) AS DOUBLE)`;
  return `CASE WHEN ${days} BETWEEN 61 AND 2958465 THEN TIMESTAMP '1899-12-30' + to_seconds(CAST(round(${days} * 86400) AS BIGINT)) END`;
}
