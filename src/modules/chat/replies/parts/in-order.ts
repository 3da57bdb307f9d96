import type { PlacedPart } from './answer-part.js';

/** A stretch of a reply's text. */
export interface TextPiece {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export type Piece = TextPiece | PlacedPart;

/**
 * A reply as it reads with its parts: parts in their order, and between them the text that none of them says. Parts whose
 * text a reply that was cut short does not have end where it ends.
 */
export function inOrder(text: string, parts: readonly PlacedPart[]): Piece[] {
  const pieces: Piece[] = [];
  let told = 0;
  const tellUntil = (end: number): void => {
    const between = text.slice(told, end);
    if (between.trim() !== '') pieces.push({ start: told, end, text: between });
  };
  for (const placed of parts) {
    const start = Math.min(Math.max(placed.start, told), text.length);
    const end = Math.min(Math.max(placed.end, start), text.length);
    tellUntil(start);
    pieces.push({ ...placed, start, end });
    told = end;
  }
  tellUntil(text.length);
  return pieces;
}
