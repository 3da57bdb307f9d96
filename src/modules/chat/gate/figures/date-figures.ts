import { matchesOf } from '../../../../platform/text.js';
import type { Figure } from './figure.js';

const ENGLISH_MONTH_ABBREVIATIONS = [
  'jan',
  'feb',
  'mar',
  'apr',
  'may',
  'jun',
  'jul',
  'aug',
  'sep',
  'oct',
  'nov',
  'dec',
];
export const MONTH_WORD =
  'january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec';
const MONTH = new RegExp(MONTH_WORD, 'i');
const DAY_OF_MONTH = '(?<d>\\d{1,2})(?:st|nd|rd|th)?';
/** What must not follow a date: more digits, or what would make an amount of it. */
const END = '(?![\\p{N}%]|[-./,]\\p{N}|\\s?[만억조천백원])';
const NOT_WITHIN_WORD = '(?<![\\p{N}A-Za-z]|\\p{N}[-./,])';

const PATTERNS: readonly RegExp[] = [
  '(?<y>\\d{4})\\s?[-./]\\s?(?<m>\\d{1,2})\\s?[-./]\\s?(?<d>\\d{1,2})',
  '(?<y>\\d{4})년\\s*(?<m>\\d{1,2})월(?:\\s*(?<d>\\d{1,2})일)?',
  '(?<m>\\d{1,2})월(?:\\s*(?<d>\\d{1,2})일)?',
  '(?<y>\\d{4})년?\\s*(?:제\\s?)?(?<q>[1-4])\\s?분기',
  '(?<q>[1-4])\\s?분기',
  '(?<y>(?:19|20)\\d{2})년',
  '(?<y>\\d{4})[-./](?<m>\\d{1,2})',
  '(?<y>\\d{4})\\s?-?Q(?<q>[1-4])',
  'Q(?<q>[1-4])(?:(?:\\s+of)?,?\\s+(?<y>\\d{4}))?',
  `(?:${MONTH_WORD})\\.?\\s+${DAY_OF_MONTH}(?:,?\\s+(?<y>\\d{4}))?`,
  `${DAY_OF_MONTH}\\s+(?:of\\s+)?(?:${MONTH_WORD})\\b\\.?(?:,?\\s+(?<y>\\d{4}))?`,
  `(?:${MONTH_WORD})\\b\\.?,?\\s+(?<y>\\d{4})`,
  // `may` and `march` are words, too: a month alone is one where a word of time stands before it.
  `(?<=\\b(?:in|by|until|till|since|from|before|after|due|this|next|last|late|early|mid|for|every)\\s)(?:${MONTH_WORD})\\b(?!\\s+\\d)`,
].map((pattern) => new RegExp(`${NOT_WITHIN_WORD}${pattern}${END}`, 'giu'));

/** Dates, months, quarters and years as figures, each with the parts that it names. */
export function dateFigures(text: string): Figure[] {
  return PATTERNS.flatMap((pattern) => matchesOf(text, pattern).flatMap((match) => toFigure(match)));
}

function toFigure({ 0: found, index, groups = {} }: RegExpMatchArray): Figure[] {
  const start = index ?? 0;
  const { y = '', q } = groups;
  const word = MONTH.exec(found)?.[0].slice(0, 3).toLowerCase();
  const month = groups['m'] ?? (word === undefined ? '' : String(ENGLISH_MONTH_ABBREVIATIONS.indexOf(word) + 1));
  const day = groups['d'] ?? '';
  const raw = found.replace(/\s/g, '').toUpperCase();
  const value = q === undefined ? dateValue(y, month, day) : `${y}Q${q}`;
  return [{ start, end: start + found.length, kind: 'date', value, raw }];
}

/** `2026-11-20`, `2026-11`, `2026`, `-11-20` or `-11`: the parts that are known. Null for no day of any calendar. */
export function dateValue(year: string, month: string, day: string): string | null {
  if (Number(month || 1) < 1 || Number(month || 1) > 12 || Number(day || 1) < 1 || Number(day || 1) > 31) return null;
  const parts = [month, day].filter((part) => part !== '').map((part) => `-${part.padStart(2, '0')}`);
  return `${year}${parts.join('')}`;
}
