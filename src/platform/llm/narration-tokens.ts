/** Longest tokens, in characters as people count them. Korean words of up to four syllables stay whole. */
const SIZE_MAX: Readonly<Record<Kind, number>> = { space: Infinity, number: 24, korean: 4, other: 12 };

type Kind = 'space' | 'number' | 'korean' | 'other';

const graphemes = new Intl.Segmenter('ko', { granularity: 'grapheme' });

/**
 * Cuts a text into pieces that read like a language model's tokens: a word or a group of syllables with the space before
 * it, figures with their separators whole. The pieces join to the text exactly and never split a grapheme.
 */
export function* narrationTokens(text: string): Generator<string> {
  let token = '';
  let kind: Kind = 'space';
  let size = 0;
  for (const { segment } of graphemes.segment(text)) {
    const next = kindOf(segment, kind);
    const joins = kind === 'space' || (kind === next && size < SIZE_MAX[kind]);
    if (!joins) {
      yield token;
      token = '';
    }
    size = joins && kind === next ? size + 1 : 1;
    kind = next;
    token += segment;
  }
  if (token !== '') yield token;
}

function kindOf(grapheme: string, before: Kind): Kind {
  if (/^\s/.test(grapheme)) return 'space';
  if (/^\p{Nd}/u.test(grapheme) || (before === 'number' && /^[.,:%/-]/.test(grapheme))) return 'number';
  return /^\p{Script=Hangul}/u.test(grapheme) ? 'korean' : 'other';
}
