import type { PlacedPart } from './answer-part.js';

/** A stretch of a reply's text. */
export interface TextPiece {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export type Piece = TextPiece | PlacedPart;

/**
 * A reply with its parts in order, and between them the text that no part covers. In a reply that was cut short, parts
 * whose text is missing end where the reply ends.
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
