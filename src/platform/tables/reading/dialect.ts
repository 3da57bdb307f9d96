import { fieldsOfRecord } from './record-fields.js';
import { RecordScanner, type Dialect } from './record-scanner.js';

const DELIMITERS = [',', '\t', ';', '|'] as const;
const QUOTES = ['"', "'"] as const;
const RECORDS_JUDGED = 200;
const COLUMN_CHARACTERS = 8_192;

/** Finds the dialect that cuts the beginning of a file into the most even rows. A file of one column has commas. */
export function dialectOf(sample: string): Dialect {
  const newline = sample.includes('\n') || !sample.includes('\r') ? '\n' : '\r';
  // A column of numbers with commas that no quotes protect: there are no fields to separate.
  if (isColumnOfThousands(sample)) return { delimiter: '\t', quote: '"', newline };
  const bytes = Buffer.from(sample);
  const tried = QUOTES.flatMap((quote) =>
    DELIMITERS.map((delimiter) => ({ dialect: { delimiter, quote, newline } as const, bytes })),
  ).map(({ dialect }) => ({ dialect, score: evenness(bytes, dialect) }));
  const best = tried.reduce((one, other) => (other.score > one.score ? other : one));
  return best.score > 0 ? best.dialect : { delimiter: ',', quote: '"', newline };
}

const THOUSANDS = /^[-+(]?[₩$]?\d{1,3}(?:,\d{3})+(?:\.\d+)?\)?$/;
const HUNDREDS = /^[-+(]?[₩$]?\d{1,3}(?:\.\d+)?\)?$/;

/** Whether a file is a name and nothing but numbers below it, at least two of them with commas. */
function isColumnOfThousands(sample: string): boolean {
  const [name = '', ...lines] = sample.slice(0, COLUMN_CHARACTERS).split(/[\r\n]+/);
  const rows = lines.slice(0, sample.length > COLUMN_CHARACTERS ? -1 : undefined).filter((line) => line.trim() !== '');
  if (/[,;\t|"]/.test(name) || !/\p{L}/u.test(name)) return false;
  const thousands = rows.filter((line) => THOUSANDS.test(line.trim()));
  return thousands.length > 1 && rows.every((line) => THOUSANDS.test(line.trim()) || HUNDREDS.test(line.trim()));
}

/** Records of a sample, each as its fields. The last, which the sample may cut, is left out unless it is all there is. */
export function recordsOf(sample: Buffer, dialect: Dialect, most: number, isWhole: boolean): string[][] {
  const records: string[][] = [];
  const scanner = new RecordScanner(dialect, null);
  scanner.feed(sample, isWhole);
  while (records.length < most && scanner.next())
    if (scanner.fault === null) records.push(fieldsAt(scanner, dialect).map((field) => field.trim()));
  if (records.length === 0 && !isWhole) return recordsOf(sample, dialect, most, true);
  return records;
}

/** The fields of the record that the scanner is at, blanks and all. */
export const fieldsAt = ({ bytes, start, end }: RecordScanner, { delimiter, quote }: Dialect): string[] =>
  fieldsOfRecord(bytes.toString('utf8', start, end), delimiter, quote);

/**
 * How evenly a dialect splits the sample: the share of records of the usual width, more for wide ones and for quotes in
 * use.
 */
function evenness(sample: Buffer, dialect: Dialect): number {
  const scanner = new RecordScanner(dialect, null);
  scanner.feed(sample, true);
  const widths = new Map<number, number>();
  let records = 0;
  let faults = 0;
  let quoted = 0;
  while (records < RECORDS_JUDGED && scanner.next()) {
    if (scanner.isBlank) continue;
    records += 1;
    if (scanner.fault !== null) faults += 1;
    else widths.set(scanner.fields, (widths.get(scanner.fields) ?? 0) + 1);
    if (scanner.bytes[scanner.start] === dialect.quote.charCodeAt(0)) quoted += 1;
  }
  const [width = 1, count = 0] = [...widths].sort((one, other) => other[1] - one[1] || other[0] - one[0])[0] ?? [];
  if (width < 2 || records === 0) return 0;
  const share = (count - faults) / records;
  // A single quote is an apostrophe unless records begin with it.
  if (dialect.quote === "'" && quoted < records * 0.5) return 0;
  return share * share * (1 + Math.log2(width) / 10) + (quoted / records) * 0.05;
}
