/** A word of a text with what it stands for, in places of the text. */
export interface Span<Kind extends string = string> {
  readonly kind: Kind;
  readonly start: number;
  readonly end: number;
}

/**
 * Words of some kinds in a text, in its order. Where words contain each other, the first kind wins: `카드빚` is no `빚`.
 * @param words patterns with the flag `g`.
 */
export function spansOf<Kind extends string>(
  text: string,
  words: readonly (readonly [Kind, RegExp])[],
): readonly Span<Kind>[] {
  const kept: Span<Kind>[] = [];
  for (const [kind, pattern] of words)
    for (const { 0: word, index } of text.matchAll(pattern)) {
      const span = { kind, start: index, end: index + word.length };
      if (!kept.some(({ start, end }) => span.start < end && start < span.end)) kept.push(span);
    }
  return kept.sort((one, other) => one.start - other.start);
}
