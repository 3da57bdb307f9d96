import type { Figure } from './figures.js';

/** One form in which a value may be written. */
export type Atom =
  | { readonly kind: 'won' | 'percent' | 'number'; readonly value: number }
  | { readonly kind: 'date'; readonly date: string }
  /** One of these words, whatever their case and blanks. */
  | { readonly kind: 'words'; readonly words: readonly string[] }
  /** A yes or no, by what a sentence says; a no is known by its own words, a yes by its own and none of those. */
  | { readonly kind: 'truth'; readonly holds: boolean; readonly yes: RegExp };

/** What an answer may hold to be right: one of these is enough. */
export type Value = readonly Atom[];

const NO =
  /없|아니|않|못 |안 됩|안 돼|어렵|부족|불가|미달|적(?:습|은|게)|줄(?:었|어)|낮(?:습|은)|\bno\b|\bnot\b|n't\b|nothing|none|cannot|\bless\b|below|closed|up to date/i;
const squeezed = (text: string): string => text.toLowerCase().replaceAll(/[\s\-·/()]+/g, '');

/** Whether a text states a value in one of its forms. */
export function tells(text: string, figures: readonly Figure[], value: Value): boolean {
  return value.some((atom) => {
    if (atom.kind === 'words') return atom.words.some((word) => word !== '' && squeezed(text).includes(squeezed(word)));
    if (atom.kind === 'truth') return saysTruth(text, atom);
    if (atom.kind === 'date') return figures.some((figure) => isDay(figure, atom.date));
    return figures.some((figure) => isFigure(figure, atom));
  });
}

const SAYS_YES = /^\s*(?:네|예|yes)[,.\s]/i;
const SAYS_NO = /^\s*(?:아니[요오]|no\b)/i;

/** Yes or no at the start decides; else the words of the sentence. */
function saysTruth(text: string, { holds, yes }: Extract<Atom, { kind: 'truth' }>): boolean {
  if (SAYS_YES.test(text)) return holds;
  if (SAYS_NO.test(text)) return !holds;
  return holds ? yes.test(text) && !NO.test(text) : NO.test(text);
}

/** Day and month as written, the year where it is written; a month alone needs its year. */
function isDay({ date }: Figure, day: string): boolean {
  if (!date || (date.day === undefined && date.year === undefined)) return false;
  const [year, month, dayOfMonth] = day.split('-').map(Number);
  return date.month === month && (date.year ?? year) === year && (date.day ?? dayOfMonth) === dayOfMonth;
}

/** A rounded figure states a value when it is what the value rounds to; 0 states only 0. */
function isFigure(figure: Figure, { kind, value }: { readonly kind: Figure['kind']; readonly value: number }): boolean {
  if (figure.kind !== kind || (figure.value === 0) !== (Math.abs(value) === 0)) return false;
  return Math.abs(figure.value - Math.abs(value)) <= figure.tolerance;
}
