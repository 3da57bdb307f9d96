import { CATEGORY_WORDS, LOAN_WORDS, spansOf } from '../../../../platform/assistant/index.js';

/** A word that names a kind of things, with its place. */
interface KindNamed {
  readonly kind: string;
  readonly at: number;
}

const CATEGORIES = CATEGORY_WORDS.map(([code, words]) => [code, new RegExp(words.source, 'gi')] as const);
const LOANS: ReadonlySet<string> = new Set(LOAN_WORDS.map(([kind]) => kind));

/** Whether a kind is one of loans: the facts are known to cover all of the customer's loans. */
export const isLoanKind = (kind: string): boolean => LOANS.has(kind);

/** Kinds that a text names by any of their words; where one word for a loan contains another, only the first counts. */
export const kindsIn = (text: string): readonly KindNamed[] => [
  ...spansOf(text, LOAN_WORDS).map(({ kind, start }) => ({ kind, at: start })),
  ...CATEGORIES.flatMap(([kind, words]) => Array.from(text.matchAll(words), ({ index }) => ({ kind, at: index }))),
];
