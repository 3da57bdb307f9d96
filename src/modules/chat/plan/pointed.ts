import type { Slots } from '../../../platform/assistant/index.js';
import type { KnownLoan } from './plan.types.js';
import { tokensIn } from './spans.js';
import { categoriesSaid, kindsSaid, loanSaid } from './things.js';

/** Of which loan or category an answer spoke. */
export type Subject = Pick<Slots, 'loanNumber' | 'kind' | 'category'>;

/** Words that point at a thing that was told: `그건`, `거기`, `that one`. */
const POINTING =
  /(?:^|\s)(?:그|저|이) ?(?:건|거|게|놈|것|돈|대출|업종|중)|거기|그것|그거|그놈|\b(?:it|that|that one|there|this one)\b/i;
/** An answer that picked one of several: what comes next is asked of that one. */
const PICKED = /가장|제일|먼저|\b(?:most|least|highest|lowest|largest|smallest|first|dearest|cheapest)\b/i;

/** Sentences of an answer outside its lists; the first that names something is what it is about. */
const sentencesOf = (answer: string): string[] =>
  answer
    .split('\n')
    .filter((line) => line !== '' && !/^[-(]/.test(line))
    .flatMap((line) => line.split(/(?<=[.!?])\s+/))
    .slice(0, LOOKED_AT);
const LOOKED_AT = 3;

/** The one thing that an answer is about; nothing where it names none, or several of a kind. */
export function subjectOf(told: string, loans: readonly KnownLoan[]): Subject {
  // What stands in brackets is beside the point: others to compare with.
  const sentence = told.replaceAll(/\((?!끝번호|ending)[^)]*\)/g, ' ');
  const [kinds, categories] = [kindsSaid(tokensIn(sentence)), categoriesSaid(sentence)];
  const loan = loanSaid(sentence, loans);
  const [kind] = kinds;
  const [category] = categories;
  return {
    ...(kinds.length === 1 && loan.loanNumber === undefined && kind !== undefined && { kind }),
    ...(kinds.length <= 1 && loan),
    ...(category !== undefined && kinds.length === 0 && { category }),
  };
}

/**
 * What a question means by `그건` or asks of what was picked, by the answer before it. Nothing where the question names a
 * thing itself, or points at nothing.
 */
export function pointedAt(question: string, answer: string | undefined, loans: readonly KnownLoan[]): Subject {
  const told = sentencesOf(answer ?? '').find((sentence) => Object.keys(subjectOf(sentence, loans)).length > 0);
  if (told === undefined || !(POINTING.test(question) || PICKED.test(told))) return {};
  return subjectOf(told, loans);
}
