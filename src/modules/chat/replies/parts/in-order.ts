import type { PlacedPart } from './answer-part.js';

/** A stretch of a reply's text. */
interface TextPiece {
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
  let sent = 0;
  const sendUntil = (end: number): void => {
    const between = text.slice(sent, end);
    if (between.trim() !== '') pieces.push({ start: sent, end, text: between });
  };
  for (const placed of parts) {
    const start = Math.min(Math.max(placed.start, sent), text.length);
    const end = Math.min(Math.max(placed.end, start), text.length);
    sendUntil(start);
    pieces.push({ ...placed, start, end });
    sent = end;
  }
  sendUntil(text.length);
  return pieces;
}
