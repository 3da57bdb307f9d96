import { CATEGORY_WORDS, LOAN_WORDS } from '../../../../platform/assistant/index.js';

/** A word that names a kind of things, with its place. */
export interface KindNamed {
  readonly kind: string;
  readonly at: number;
}

const KINDS: readonly (readonly [string, RegExp])[] = [
  ...LOAN_WORDS,
  ...CATEGORY_WORDS.map(([code, words]) => [code, new RegExp(words.source, 'gi')] as const),
];
const LOANS: ReadonlySet<string> = new Set(LOAN_WORDS.map(([kind]) => kind));

/** Whether a kind is one of loans: the facts are known to cover all of the customer's loans. */
export const isLoanKind = (kind: string): boolean => LOANS.has(kind);

/** Kinds that a text names by any of their words; of nested loan words only the first counts. */
export function kindsIn(text: string): readonly KindNamed[] {
  const taken: { readonly start: number; readonly end: number }[] = [];
  return KINDS.flatMap(([kind, words]) =>
    Array.from(text.matchAll(words)).flatMap(({ 0: word, index }): KindNamed[] => {
      const [start, end] = [index, index + word.length];
      if (isLoanKind(kind)) {
        if (taken.some((other) => start < other.end && other.start < end)) return [];
        taken.push({ start, end });
      }
      return [{ kind, at: start }];
    }),
  );
}
