import type { PlacedWritten, WrittenPart } from '../replies/index.js';

/** A paragraph of an answer: its plain text, and the part that says the same. */
export interface Block {
  /** Empty where another paragraph says it already. */
  readonly text: string;
  readonly part?: WrittenPart;
}

const PARAGRAPH_BREAK = '\n\n';

/** The text paragraphs, joined by blank lines. */
export const textOf = (blocks: readonly Block[]): string =>
  blocks.flatMap(({ text }) => (text === '' ? [] : [text])).join(PARAGRAPH_BREAK);

/**
 * Where in the joined text each part belongs, in UTF-16 units: before its own paragraph, so that a client that shows
 * the part need not show the paragraph first.
 */
export function placesOf(blocks: readonly Block[]): PlacedWritten[] {
  let end = 0;
  return blocks.flatMap(({ text, part }) => {
    const at = text === '' || end === 0 ? end : end + PARAGRAPH_BREAK.length;
    if (text !== '') end = at + text.length;
    return part ? [{ at, reads: text.length, part }] : [];
  });
}
