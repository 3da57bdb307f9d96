/** The part above the rows of a table. */
export interface Head {
  /** Names as the file has them, some of them empty. */
  readonly names: readonly string[];
  /** Records before the header: titles, dates of printing. */
  readonly before: number;
  /** Records of the header: none, one, or two when the upper one names groups of columns. */
  readonly height: 0 | 1 | 2;
  /** Whether the records before the header hold a table of their own. */
  readonly hasTableAbove: boolean;
  /** Whether rows have more fields than the header because commas of their numbers separate fields. */
  readonly hasSplitThousands: boolean;
}

const NUMBER_IN_HEADER = /^[-+]?[₩$€£]?\s?[\d,]*\.?\d+\s?%?$/;
const DATE = /^\d{1,4}[-./년]\s?\d{1,2}[-./월]\s?\d{1,4}/;
const YEAR_IN_HEADER = /^(19|20)\d\d$/;
const MONTH_IN_HEADER = /^(?:19|20)\d\d\.?(?:0[1-9]|1[0-2])$/;
/** Titles and notes above a table are few. */
const MOST_BEFORE = 20;

/** Whether a field is a value rather than a name. A year may be a name. */
export const isValue = (field: string): boolean =>
  (NUMBER_IN_HEADER.test(field) && !YEAR_IN_HEADER.test(field)) || DATE.test(field);

/** Finds the header among the first records of a file. */
export function headOf(given: readonly (readonly string[])[]): Head {
  const head = headerOf(given);
  const above = given.slice(0, head.before);
  return Object.assign(head, { hasTableAbove: above.some((_, place) => beginsTable(above.slice(place, place + 3))) });
}

/** Whether records are names in every field and two rows with a number in a column that has one in both. */
function beginsTable([header = [], ...rows]: readonly (readonly string[])[]): boolean {
  if (header.length < 2 || header.some((field) => field === '' || isValue(field)) || rows.length < 2) return false;
  const numbers = header.flatMap((_, place) =>
    rows.every((row) => NUMBER_IN_HEADER.test(row[place] ?? '')) ? place : [],
  );
  return numbers.length > 0 && rows.every((row) => row.length === header.length);
}

type FoundHead = Omit<Head, 'hasTableAbove'>;

function headerOf(given: readonly (readonly string[])[]): FoundHead {
  const split = headOfSplitRows(given);
  return split ?? Object.assign(headOfWidth(given, usualWidth(given)), { hasSplitThousands: false });
}

/** Rows that show whether their numbers are split. */
const ROWS_SEEN = 20;

/**
 * The header of rows that have a field more for each comma in a number without quotes, such as 1,250: taken for rows of
 * their own width, they would be split into 1 and 250. Null when there is none.
 */
function headOfSplitRows(given: readonly (readonly string[])[]): FoundHead | null {
  const before = given.slice(0, MOST_BEFORE).findIndex((header, place) => {
    if (header.length < 2 || header.some((field) => field === '' || isValue(field))) return false;
    const rows = given.slice(place + 1, place + 1 + ROWS_SEEN).filter((row) => row.length !== header.length);
    return rows.length > 0 && rows.every((row) => isSplit(row, header.length));
  });
  const names = given[before];
  return names === undefined ? null : { names, before, height: 1, hasSplitThousands: true };
}

/** Whether enough fields of a row are the groups of one number that it would have as many as its header. */
function isSplit(row: readonly string[], width: number): boolean {
  const continued = row.filter(
    (field, place) => /^\d{3}(?:\.\d+)?\D*$/.test(field) && /(?:^|\D)\d{1,3}$/.test(row[place - 1] ?? ''),
  );
  return row.length > width && continued.length >= row.length - width;
}

function headOfWidth(given: readonly (readonly string[])[], width: number): Omit<FoundHead, 'hasSplitThousands'> {
  const records = padded(given, width);
  const filledIn = (record: readonly string[]): number => record.filter((field) => field !== '').length;
  const first = records.findIndex(
    (record, place) => place <= MOST_BEFORE && record.length === width && filledIn(record) * 2 > width,
  );
  const widest = first < 0 ? records.findIndex((record) => filledIn(record) > 0) : first;
  const before = Math.max(0, widest);
  // The upper of two lines of a header may have too many gaps to be taken for the header itself.
  const group = before > 0 ? records[before - 1] : undefined;
  if (group && isGroupOf(group, records[before] ?? [], width))
    return { names: joined(group, records[before] ?? []), before: before - 1, height: 2 };
  const header = records[before] ?? [];
  const below = records[before + 1];
  const above = records[before - 1];
  // Few of its names are filled in, so that a row of values was taken for it.
  if (above && below && namesSome(above, width) && areRows(header, below))
    return { names: above, before: before - 1, height: 1 };
  if (
    below &&
    isGroupOf(header, below, width) &&
    records.slice(before + 2, before + 4).some((row) => row.some(isValue))
  )
    return { names: joined(header, below), before, height: 2 };
  if (header.some(isValue) && below !== undefined && sameKinds(header, below) && !namesPeriods(header, below))
    return { names: header.map(() => ''), before, height: 0 };
  return { names: header, before, height: 1 };
}

/** Some programs end every row in a delimiter, but not the header: it gets an empty name there. */
function padded(records: readonly (readonly string[])[], width: number): readonly (readonly string[])[] {
  const [header = [], ...rows] = records;
  const isShort = header.length === width - 1 && rows.length > 0;
  const isEmpty = isShort && rows.every((row) => row.length !== width || row[width - 1] === '');
  return isEmpty ? [[...header, ''], ...rows] : records;
}

function usualWidth(records: readonly (readonly string[])[]): number {
  const counts = new Map<number, number>();
  for (const { length } of records) counts.set(length, (counts.get(length) ?? 0) + 1);
  return [...counts].sort((one, other) => other[1] - one[1] || other[0] - one[0])[0]?.[0] ?? 0;
}

/** Whether one record names groups of the columns that the next one names: it has gaps, and neither has a value. */
function isGroupOf(upper: readonly string[], lower: readonly string[], width: number): boolean {
  if (upper.length !== width || lower.length !== width || width < 3) return false;
  const [up, low] = [upper.filter((field) => field !== ''), lower.filter((field) => field !== '')];
  const hasGap = upper.some((field, place) => place > 0 && field === '' && lower[place] !== '');
  const coversAll = upper.every((field, place) => field !== '' || lower[place] !== '');
  return hasGap && coversAll && up.length > 1 && low.length > 1 && ![...up, ...low].some(isValue);
}

/** Names under the name of their group, which stands over the first of them. */
function joined(upper: readonly string[], lower: readonly string[]): string[] {
  let group = '';
  return lower.map((name, place) => {
    if (upper[place]) group = upper[place];
    if (name === '') return upper[place] ?? '';
    return group === '' || group === name ? name : `${group} ${name}`;
  });
}

/** Whether two records have values in the same columns, so that both are rows. */
function sameKinds(one: readonly string[], other: readonly string[]): boolean {
  const values = one.filter(isValue).length;
  const shared = one.filter((field, place) => isValue(field) && isValue(other[place] ?? '')).length;
  return values > 0 && shared === values && one.filter((field) => field === '').length === 0;
}

/** Whether a record names at least two columns, and has nothing but names. */
const namesSome = (record: readonly string[], width: number): boolean =>
  record.length === width && !record.some(isValue) && record.filter((field) => field !== '').length > 1;

/** Whether two records have values in the same columns, with gaps or without, and the upper one names no periods. */
function areRows(one: readonly string[], other: readonly string[]): boolean {
  const below = one.flatMap((field, place) => (isValue(field) && other[place] ? other[place] : []));
  return below.length > 0 && below.every(isValue) && !namesPeriods(one, other);
}

/** Fewer columns that are called 1, 2 and so on may be values. */
const NUMBERED_LEAST = 3;

/** Whether a record names columns by periods in their order, such as 202401 and 202402, or 1 to 12, over other values. */
function namesPeriods(record: readonly string[], below: readonly string[]): boolean {
  const places = record.flatMap((field, place) => (isValue(field) ? place : []));
  const [names, values] = [record, below].map((fields) => places.map((place) => fields[place] ?? '')) as [
    string[],
    string[],
  ];
  const goOn = (numbers: readonly string[]): boolean =>
    numbers.every((number, at) => at === 0 || Number(number) === Number(numbers[at - 1]) + 1);
  if (names.length >= NUMBERED_LEAST && names[0] === '1' && goOn(names)) return !goOn(values);
  const areOf = (kind: RegExp): boolean =>
    names.every((name) => kind.test(name)) && !values.some((value) => kind.test(value));
  return names.length > 1 && isInOrder(names) && (areOf(MONTH_IN_HEADER) || areOf(DATE));
}

function isInOrder(names: readonly string[]): boolean {
  const isSorted = (given: readonly string[]): boolean =>
    given.every((name, at) => at === 0 || (given[at - 1] ?? '').localeCompare(name, 'en', { numeric: true }) < 0);
  return isSorted(names) || isSorted(names.toReversed());
}
