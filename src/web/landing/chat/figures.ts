import type { Turn } from './thread.js';

export type Fact = Turn['facts'][number];

/** A piece of a reply's text, and the fact that it tells the value of, where it does. */
export interface Piece {
  readonly start: number;
  readonly text: string;
  readonly fact: Fact | null;
}

/** Cuts a text where its figures begin and end. Places that lie outside of the text or on one another are passed over. */
export function piecesOf(text: string, facts: readonly Fact[]): readonly Piece[] {
  const places = facts
    .flatMap((fact) => fact.places.map((place) => ({ ...place, fact })))
    .toSorted((one, other) => one.start - other.start);
  const pieces: Piece[] = [];
  let at = 0;
  const cut = (end: number, fact: Fact | null): void => {
    if (end > at) pieces.push({ start: at, text: text.slice(at, end), fact });
    at = Math.max(at, end);
  };
  for (const { start, end, fact } of places) {
    if (start < at || end <= start || end > text.length) continue;
    cut(start, null);
    cut(end, fact);
  }
  cut(text.length, null);
  return pieces;
}
