import type { Localized } from '../../../platform/text.js';
import { figuresIn } from '../gate/index.js';
import { leftOutText } from './plan.texts.js';
import { isSaid } from './said.js';

/** Figures that change a calculation. Plain numbers are left alone: they may name a loan, a rank or a place in a list. */
const COUNTED: ReadonlySet<string> = new Set(['won', 'percent', 'percentPoint', 'month', 'year', 'date']);
const FIGURES_MAX = 3;

/** A figure, and how the question writes it. */
type Said = ReturnType<typeof figuresIn>[number] & { readonly words: string };

/** Whether a value that was looked up by comes from a figure of the question. */
function isOf({ words, kind, value }: Said, given: unknown): boolean {
  if (typeof given === 'number') return isSaid(Math.abs(given), [words]);
  if (typeof given !== 'string') return false;
  return kind === 'date' ? value !== null && given.includes(value.replace(/^-/, '')) : false;
}

/**
 * The figures of a question that an answer does not take into account, as the question has them; null where it takes all.
 * An answer to another amount, rate or time must not pass for the one that was asked for.
 * @param given what was looked up or computed by.
 */
export function leftOut(question: string, given: readonly unknown[]): Localized | null {
  const text = question.normalize('NFC');
  const missed = figuresIn(text)
    .map((figure) => ({ ...figure, words: text.slice(figure.start, figure.end).trim() }))
    .filter((figure) => COUNTED.has(figure.kind) && !given.some((value) => isOf(figure, value)));
  return missed.length === 0 || missed.length > FIGURES_MAX ? null : leftOutText(missed.map(({ words }) => words));
}
