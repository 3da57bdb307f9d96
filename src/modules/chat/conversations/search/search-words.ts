/** Search words, and the patterns by which PostgreSQL's ILIKE finds them. */
export interface SearchWords {
  readonly words: readonly string[];
  readonly patterns: readonly string[];
}

/** The words of a search, each once, in the order given. A text matches when it contains all of them, in any order. */
export const wordsOf = (search: string): string[] => [...new Set(search.trim().split(/\s+/u).filter(Boolean))];

/** The ILIKE pattern that matches a word anywhere. */
export const patternOf = (word: string): string => `%${word.replace(/[\\%_]/g, '\\$&')}%`;

/** A part of a text around a word, and where in the part the word stands, in UTF-16 units. */
export interface Snippet {
  readonly snippet: string;
  readonly start: number;
  readonly length: number;
}

/** A place in a conversation that matches the search. */
export interface ConversationMatch extends Snippet {
  readonly conversationId: number;
  readonly kind: 'TITLE' | 'QUESTION' | 'REPLY';
  readonly messageId: number | null;
  readonly replyId: number | null;
}

const SNIPPET_LEAD = 30;
const LETTERS_AFTER_MATCH = 90;

/**
 * The snippet of a text around its first match of the first word that it contains, in one line, cut at whole
 * characters; ellipses mark omitted text. Null when it contains none.
 */
export function snippetOf(text: string, words: readonly string[]): Snippet | null {
  const lower = lowered(text);
  const word = words.find((each) => lower.includes(lowered(each)));
  if (word === undefined) return null;
  const at = lower.indexOf(lowered(word));
  const from = wholeFrom(text, Math.max(0, at - SNIPPET_LEAD));
  const to = wholeTo(text, Math.min(text.length, at + word.length + LETTERS_AFTER_MATCH));
  const oneLine = text.slice(from, to).replace(/\s/g, ' ');
  const [head, tail] = [from > 0 ? '…' : '', to < text.length ? '…' : ''];
  return { snippet: `${head}${oneLine}${tail}`, start: at - from + head.length, length: word.length };
}

/** In lower case with the same length, so that offsets in it are offsets in the text. */
const lowered = (text: string): string => text.replace(/[A-ZÀ-Ý]/g, (letter) => letter.toLowerCase());

const isSecondHalf = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;
const wholeFrom = (text: string, at: number): number => (isSecondHalf(text.charCodeAt(at)) ? at - 1 : at);
const wholeTo = (text: string, at: number): number => (isSecondHalf(text.charCodeAt(at)) ? at + 1 : at);
