import type { Localized } from '../../../platform/text.js';
import { figuresIn } from '../gate/index.js';
import { leftOutText } from './plan.texts.js';
import { wasGivenByUser } from './given-numbers.js';

/** Figures that change a calculation. Plain numbers are left alone: they may name a loan, a rank or a place in a list. */
const COUNTED: ReadonlySet<string> = new Set(['won', 'percent', 'percentPoint', 'month', 'year', 'date']);
const FIGURES_MAX = 3;

/** A figure, and how the question writes it. */
type Said = ReturnType<typeof figuresIn>[number] & { readonly words: string };

const plain = (words: string): string => words.normalize('NFC').replace(/\s/g, '').toLowerCase();

const figuresOf = (name: string): string[] => figuresIn(name).map(({ start, end }) => name.slice(start, end));

/** Whether a figure is the first of its words: a name is said once, and `10년` once more is a time. */
const isFirst = (all: readonly Said[], at: number): boolean =>
  all.findIndex(({ words }) => plain(words) === plain(all[at]?.words ?? '')) === at;

/** Whether a value that was looked up by comes from a figure of the question. */
function isOf({ words, kind, value }: Said, given: unknown): boolean {
  if (typeof given === 'number') return wasGivenByUser(Math.abs(given), [words]);
  if (typeof given !== 'string') return false;
  return kind === 'date' ? value !== null && given.includes(value.replace(/^-/, '')) : false;
}

/**
 * The figures of a question that an answer does not take into account, as the question has them; null where it takes all.
 * An answer to another amount, rate or time must not pass for the one that was asked for.
 * @param given what was looked up or computed by.
 * @param names of what was found: the `10년` of a bond's name is no time that is asked for.
 */
export function leftOut(
  question: string,
  given: readonly unknown[],
  names: readonly Localized[] = [],
): Localized | null {
  const text = question.normalize('NFC');
  const named = [...new Set(names.flatMap(({ ko, en }) => [ko, en]).map(plain))].flatMap(figuresOf);
  const missed = figuresIn(text)
    .map((figure) => ({ ...figure, words: text.slice(figure.start, figure.end).trim() }))
    .filter((figure) => COUNTED.has(figure.kind) && !given.some((value) => isOf(figure, value)))
    .filter(({ words }, at, all) => !(named.includes(plain(words)) && isFirst(all, at)));
  return missed.length === 0 || missed.length > FIGURES_MAX ? null : leftOutText(missed.map(({ words }) => words));
}
