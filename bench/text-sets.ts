import { parse } from 'csv-parse/sync';
import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { Emotion } from '../src/modules/chat/understanding/index.js';
import type { TextRow } from '../src/learning/index.js';

/** A column that holds the label, whatever a set calls it. */
const LABEL_COLUMNS = ['label', 'category', 'intent', 'emotion', 'class'];

function textOf(path: string): string {
  const bytes = readFileSync(path);
  return (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8').replace(/^\ufeff/, '');
}

/**
 * Labelled texts: a CSV file with a header that names `text` and a label, or lines of a label, a tab and a text. Either
 * may be gzipped.
 * @throws Error that names what is missing.
 */
export function readRows(path: string): readonly TextRow[] {
  const text = textOf(path);
  if (!/\.csv(\.gz)?$/.test(path)) return linesOf(text);
  const records: Record<string, string>[] = parse(text, {
    columns: true,
    skip_empty_lines: true,
    relax_column_count: true,
  });
  const column = LABEL_COLUMNS.find((name) => records[0]?.[name] !== undefined);
  if (column === undefined || records[0]?.['text'] === undefined)
    throw new Error(`${path}: columns text and one of ${LABEL_COLUMNS.join(', ')} are needed`);
  return records.map((record) => ({ text: record['text'] ?? '', label: (record[column] ?? '').trim() }));
}

const linesOf = (text: string): readonly TextRow[] =>
  text
    .split(/\r?\n/)
    .filter((line) => line.includes('\t'))
    .map((line) => {
      const tab = line.indexOf('\t');
      return { label: line.slice(0, tab).trim(), text: line.slice(tab + 1) };
    });

/** Labelled texts of a set that may not be here. */
export const rowsWhereThere = (path: string): readonly TextRow[] | null => (existsSync(path) ? readRows(path) : null);

/** Questions of songys/Chatbot_data: daily life, partings and love, and nothing of finance. */
export function chatterWhereThere(path: string): readonly string[] | null {
  if (!existsSync(path)) return null;
  const records: Record<string, string>[] = parse(textOf(path), { columns: true, skip_empty_lines: true });
  return records.map(({ Q = '' }) => Q);
}

/**
 * The 44 labels of KOTE as our five, by number: complaint, fed up, scorn, pathetic, disgust, annoyance, absurd and hatred
 * are ANGRY; pity, sorrow, despair, defeat, exhaustion, guilt, shame and grief are SAD; fear, distrust, embarrassment,
 * burden and anxiety are WORRIED; welcome to relief are HAPPY; none, interest and realisation are NEUTRAL. Resolve,
 * laziness, boredom, surprise and shock speak for none of them.
 */
const OF_KOTE: Readonly<Record<Emotion, readonly number[]>> = {
  ANGRY: [0, 3, 6, 9, 20, 21, 22, 23, 31],
  SAD: [5, 10, 17, 19, 25, 27, 30, 36, 38],
  WORRIED: [12, 18, 33, 35, 41],
  HAPPY: [1, 2, 4, 7, 8, 13, 14, 16, 28, 32, 40, 42, 43],
  NEUTRAL: [15, 24, 29],
};

/** Comments of KOTE by the emotion that most of their labels speak for; those that speak alike for two are left out. */
export function koteWhereThere(path: string): readonly TextRow[] | null {
  if (!existsSync(path)) return null;
  const records: string[][] = parse(textOf(path), { delimiter: '\t', relax_quotes: true, relax_column_count: true });
  return records.flatMap(([, text = '', labels = '']) => {
    const numbers = labels.split(',').map(Number);
    const counts = Object.entries(OF_KOTE)
      .map(([label, own]) => ({ label, count: numbers.filter((number) => own.includes(number)).length }))
      .sort((one, other) => other.count - one.count);
    const [first, second] = counts;
    return first && first.count > (second?.count ?? 0) ? [{ text, label: first.label }] : [];
  });
}
