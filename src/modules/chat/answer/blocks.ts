import type { PlacedSaid, SaidPart } from '../replies/index.js';

/** A paragraph of an answer: its reading as plain text, and the part of which it is the reading. */
export interface Block {
  /** Empty where another paragraph says it already. */
  readonly text: string;
  readonly part?: SaidPart;
}

const BREAK = '\n\n';

/** The paragraphs that are text, joined; a blank line between two. */
export const textOf = (blocks: readonly Block[]): string =>
  blocks.flatMap(({ text }) => (text === '' ? [] : [text])).join(BREAK);

/**
 * Where in the joined text each part belongs, in UTF-16 units: before its own paragraph, which is its reading, so that
 * whoever shows the part need not show the paragraph first.
 */
export function placesOf(blocks: readonly Block[]): PlacedSaid[] {
  let end = 0;
  return blocks.flatMap(({ text, part }) => {
    const at = text === '' || end === 0 ? end : end + BREAK.length;
    if (text !== '') end = at + text.length;
    return part ? [{ at, reads: text.length, part }] : [];
  });
}
