import { quotedText } from '../reading/column-names.js';

const FIGURE = '(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?';
/** What stands before 조, 억 or 만, and after the last of them: 2, 2천, 2천5백 or 2,500. */
const PART = `(?:(?:${FIGURE})?\\s*천)?\\s*(?:(?:${FIGURE})?\\s*백)?\\s*(?:(?:${FIGURE})?\\s*십)?\\s*(?:${FIGURE})?\\s*`;
/** A number with units of Korean, such as 3만원 or 1억 2천만원. */
const NUMBER_SQL = `[-+−△]?\\s*₩?\\s*(?:${PART}조)?\\s*(?:${PART}억)?\\s*(?:${PART}만)?\\s*${PART}원?`;
const NUMBER_WITH_KOREAN_UNITS = new RegExp(`^(?=.*\\d)(?=.*[십백천만억조])${NUMBER_SQL}$`);
/** Digits that a number with units may come to; the database keeps as many. */
export const KOREAN_STORED = 'DECIMAL(38,10)';

/** Whether a text is a number with at least one unit of Korean. */
export const isKoreanNumber = (text: string): boolean => NUMBER_WITH_KOREAN_UNITS.test(text);

const KOREAN_MYRIAD_GROUPS = '^(?:([^조억만]*)조)?(?:([^조억만]*)억)?(?:([^조억만]*)만)?([^조억만]*)$';
const GROUP_UNITS = ['1000000000000', '100000000', '10000', '1'] as const;
const KOREAN_SMALL_UNITS = [
  ['천', 1_000],
  ['백', 100],
  ['십', 10],
] as const;

/** The value of a number with units of Korean, in SQL: null when the text is none. */
export function koreanNumberSql(text: string, stored: string): string {
  const trimmed = `trim(${text})`;
  const bare = `regexp_replace(${trimmed}, '[-+−△₩원,\\s]', '', 'g')`;
  const groups = GROUP_UNITS.map((unit, at) => {
    const part = `regexp_extract(${bare}, ${quotedText(KOREAN_MYRIAD_GROUPS)}, ${at + 1})`;
    const [sign, value] = ['조억만'[at], `(${partSql(part)}) * ${unit}`];
    return sign === undefined
      ? value
      : `CASE WHEN contains(${bare}, '${sign}') AND ${part} = '' THEN ${unit} ELSE ${value} END`;
  });
  const value = `TRY_CAST(${groups.join(' + ')} AS ${stored})`;
  const isOne = `regexp_full_match(${trimmed}, ${quotedText(NUMBER_SQL)}) AND regexp_matches(${trimmed}, '\\d')`;
  return `CASE WHEN ${isOne} THEN CASE WHEN regexp_matches(${trimmed}, '^[-−△]') THEN -${value} ELSE ${value} END END`;
}

function partSql(part: string): string {
  const figure = (pattern: string): string =>
    `TRY_CAST(nullif(regexp_extract(${part}, '${pattern}', 1), '') AS DECIMAL(18,6))`;
  const units = KOREAN_SMALL_UNITS.map(
    ([unit, times]) =>
      `CASE WHEN contains(${part}, '${unit}') THEN ${times} * coalesce(${figure(`([\\d.]+)${unit}`)}, 1) ELSE 0 END`,
  );
  return [...units, `coalesce(${figure('([\\d.]+)$')}, 0)`].join(' + ');
}
