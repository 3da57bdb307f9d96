import type { Part } from './thread.js';

/** A stretch of a reply's text, or a part of it. */
export type Piece =
  | { readonly key: string; readonly text: string; readonly from: number }
  | { readonly key: string; readonly part: Shown };
type Shown = Exclude<Part, { readonly __typename: 'ReplyStepsPart' }>;

const isShown = (part: Part): part is Shown => part.__typename !== 'ReplyStepsPart';

/**
 * A reply as it reads with its parts. Text that a part says as well is left out, as far as it has come; look-ups are
 * shown only while waiting.
 */
export function inOrder(text: string, parts: readonly Part[]): readonly Piece[] {
  const pieces: Piece[] = [];
  let told = 0;
  const tellUntil = (end: number): void => {
    const between = text.slice(told, end);
    const trimmed = between.trim();
    const from = told + between.length - between.trimStart().length;
    if (trimmed !== '') pieces.push({ key: `text ${from}`, text: trimmed, from });
  };
  parts.filter(isShown).forEach((part, at) => {
    const start = Math.max(part.start, told);
    tellUntil(start);
    pieces.push({ key: `part ${at}`, part });
    told = Math.max(part.end, start);
  });
  tellUntil(text.length);
  return pieces;
}

/** The current look-up, as long as there is nothing else to read. */
export function stepsNow(text: string, parts: readonly Part[]): readonly string[] | null {
  const last = parts.at(-1);
  return last?.__typename === 'ReplyStepsPart' && last.start >= text.trimEnd().length ? last.steps : null;
}
