import type { Fact, FoundAction, FoundChart, FoundTable } from '../../../platform/assistant/index.js';
import type { Localized } from '../../../platform/text.js';

/** What stands beside a paragraph for clients that show more than text. */
export type BlockPart =
  | { readonly type: 'facts'; readonly facts: readonly Fact[] }
  | { readonly type: 'table'; readonly table: FoundTable }
  | { readonly type: 'chart'; readonly chart: FoundChart }
  | { readonly type: 'advice'; readonly steps: readonly Localized[] }
  | { readonly type: 'followUps'; readonly questions: readonly Localized[] }
  | { readonly type: 'action'; readonly action: FoundAction };

/** A paragraph of an answer: its reading as plain text, and the part of which it is the reading. */
export interface Block {
  /** Empty where another paragraph says it already. */
  readonly text: string;
  readonly part?: BlockPart;
}

const BREAK = '\n\n';

/** The paragraphs that are text, joined; a blank line between two. */
export const textOf = (blocks: readonly Block[]): string =>
  blocks.flatMap(({ text }) => (text === '' ? [] : [text])).join(BREAK);

/** Where in the joined text each part belongs: after its own paragraph, in UTF-16 units. */
export function placesOf(blocks: readonly Block[]): { readonly at: number; readonly part: BlockPart }[] {
  let at = 0;
  return blocks.flatMap(({ text, part }) => {
    if (text !== '') at += (at === 0 ? 0 : BREAK.length) + text.length;
    return part ? [{ at, part }] : [];
  });
}
