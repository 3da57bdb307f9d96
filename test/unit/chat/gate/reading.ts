import { type GateFact, type SentenceClassifier, TokenRelease } from '../../../../src/modules/chat/gate/index.js';

/** Lengths of pieces in which a text may come. */
export const SIZES = [1, 3, 7, 200];

interface Circumstances {
  readonly locale?: 'ko' | 'en';
  readonly question?: string;
  readonly today?: string;
  readonly facts?: readonly GateFact[];
}

/** What a reader is shown of a text whose tokens go out as they come, and the release that showed it. */
export function read(
  pieces: readonly string[],
  { locale = 'ko', question = '', today = '2026-11-21', facts = [] }: Circumstances = {},
): { readonly shown: string; readonly release: TokenRelease } {
  const release = new TokenRelease({ locale, question, today });
  release.add(facts);
  const shown = pieces.map((piece) => release.push(piece)).join('') + release.end();
  return { shown, release };
}

/** A text in pieces of so many UTF-16 units. */
export const piecesOf = (text: string, size: number): string[] =>
  Array.from({ length: Math.ceil(text.length / size) }, (_, at) => text.slice(at * size, (at + 1) * size));

/** A text in two pieces, cut at every place, and letter by letter. */
export const everyCut = (text: string): string[][] => [
  Array.from(text),
  ...Array.from({ length: text.length }, (_, at) => [text.slice(0, at), text.slice(at)]),
];

export const localeOf = (text: string): 'ko' | 'en' => (/[가-힣]/.test(text) ? 'ko' : 'en');

/** A classifier that lets every sentence through, where something else is looked at. */
export const EVERYTHING_PASSES: SentenceClassifier = { passes: () => true };
