/**
 * How much of a text is read: this many UTF-16 units of what it is once normalised. A question in a chat has some 30,
 * so that what follows hardly says what it is about, while the work stays bounded.
 */
export const TEXT_LIMIT = 1_000;

/** Words, numbers, and what people write to show how they feel: runs of ? and !, dots, `^^`, waves, pictographs. */
const TOKENS = /[\p{L}\p{M}\p{N}]+|[?!]+|\.{2,}|\^{2,}|~+|\p{Extended_Pictographic}/gu;

/**
 * A text as it is compared: compatibility forms made plain (NFKC), lower case, at most `TEXT_LIMIT` UTF-16 units. It is
 * cut before it is normalised too, since one letter may become eighteen.
 */
export const normaliseText = (text: string): string =>
  text.slice(0, TEXT_LIMIT).normalize('NFKC').toLowerCase().slice(0, TEXT_LIMIT);

/** Whether a text is one of some, compared as they are normalised. The others are read on first use. */
export function oneOfTexts(texts: () => readonly string[]): (text: string) => boolean {
  let known: ReadonlySet<string> | null = null;
  return (text) => (known ??= new Set(texts().map(bare))).has(bare(text));
}
const bare = (text: string): string => normaliseText(text).trim();

/** What a normalised text is made of, in its order; nothing for a text without letters, numbers or expression. */
export const tokensOf = (normalised: string): readonly string[] => normalised.match(TOKENS) ?? [];
