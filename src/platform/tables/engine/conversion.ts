import { quotedText } from '../reading/names.js';
import { LOOSE_NUMBER_SQL, MISSING_SQL, type DateOrder, type Form } from './value-forms.js';

const TIMES = [
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

/** Formats of dates as `strptime` takes them, after separators were made hyphens. */
const DATES: Readonly<Record<DateOrder, readonly string[]>> = {
  YMD: ['%Y-%m-%d'],
  MDY: ['%m-%d-%Y', '%m-%d-%y'],
  DMY: ['%d-%m-%Y', '%d-%m-%y'],
};

/** Whether a text of a column means a missing value. */
export const isMissingSql = (text: string): string =>
  `(${text} IS NULL OR trim(${text}) = '' OR regexp_full_match(trim(${text}), ${quotedText(MISSING_SQL)}))`;

/** The value of a human-written text, in SQL: null when it is not of the type. */
export function valueSql(text: string, form: Form, stored: string): string {
  switch (form.type) {
    case 'WHOLE':
    case 'DECIMAL':
      return form.hasDecimalComma ? commaNumberSql(text, stored) : numberSql(text, stored);
    case 'DATE':
    case 'DATETIME':
      return `CAST(${momentSql(text, form.dateOrder ?? 'YMD')} AS ${stored})`;
    default:
      return `TRY_CAST(${text} AS ${stored})`;
  }
}

function numberSql(text: string, stored: string): string {
  const trimmed = `trim(${text})`;
  const digits = `regexp_replace(regexp_replace(${trimmed}, '^\\((.*)\\)$', '-\\1'), '[,\\s₩$€£¥원%+]|KRW|USD', '', 'g')`;
  const signed = `replace(replace(${digits}, '−', '-'), '--', '')`;
  return `CASE WHEN regexp_full_match(${trimmed}, ${quotedText(LOOSE_NUMBER_SQL)}) AND regexp_matches(${trimmed}, '\\d') THEN TRY_CAST(${signed} AS ${stored}) END`;
}

function commaNumberSql(text: string, stored: string): string {
  return `TRY_CAST(replace(replace(trim(${text}), '.', ''), ',', '.') AS ${stored})`;
}

function momentSql(text: string, order: DateOrder): string {
  const hyphens = `regexp_replace(trim(${text}), '^(\\d+)\\s?[-./년]\\s?(\\d+)\\s?[-./월]\\s?(\\d+)[.일]?', '\\1-\\2-\\3')`;
  const english = `replace(replace(${hyphens}, '오전', 'AM'), '오후', 'PM')`;
  const formats = DATES[order].flatMap((date) => TIMES.map((time) => quotedText(date + time)));
  const parsed = `try_strptime(${english}, [${formats.join(', ')}])`;
  return order === 'YMD' ? `coalesce(TRY_CAST(${text} AS TIMESTAMP), ${parsed})` : parsed;
}
