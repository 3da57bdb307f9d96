import type { Fact } from './thread.js';

/** A piece of a reply's text, and the fact whose value it shows, if any. */
export interface Piece {
  readonly start: number;
  readonly text: string;
  readonly fact: Fact | null;
}

/** Cuts a text where its figures begin and end. Positions outside the text or overlapping ones are skipped. */
export function piecesOf(text: string, facts: readonly Fact[]): readonly Piece[] {
  const places = facts
    .flatMap((fact) => pairs(fact.places).map(([start, end]) => ({ start, end, fact })))
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

/** Beginnings and ends, which come by turns, two by two. */
const pairs = (places: readonly number[]): (readonly [number, number])[] =>
  places.flatMap((start, at) => (at % 2 === 0 ? [[start, places[at + 1] ?? start] as const] : []));
