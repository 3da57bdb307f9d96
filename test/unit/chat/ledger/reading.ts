import { Ledger, type LedgerFact } from '../../../../src/modules/chat/gate/index.js';

/** Lengths of pieces in which a text may come. */
export const SIZES = [1, 3, 7, 200];

interface Circumstances {
  readonly locale?: 'ko' | 'en';
  readonly question?: string;
  readonly dates?: readonly string[];
  readonly facts?: readonly LedgerFact[];
}

/** What a reader is shown of a text that comes in pieces, and the ledger that showed it. */
export function read(
  pieces: readonly string[],
  { locale = 'ko', question = '', dates = [], facts = [] }: Circumstances = {},
): { readonly shown: string; readonly ledger: Ledger } {
  const ledger = new Ledger({ locale, question, dates });
  ledger.add(facts);
  const shown = pieces.map((piece) => ledger.push(piece)).join('') + ledger.end();
  return { shown, ledger };
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
