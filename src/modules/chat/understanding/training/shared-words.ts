import type { Localized } from '../../../../platform/text.js';
import { normaliseText, tokensOf, type TextRow } from '../../../../learning/index.js';

/** The method that classifies texts without a model. */
export interface PlainWay {
  readonly labelOf: (text: string) => string;
  readonly title: Localized;
}

const TITLE = { ko: '낱말이 가장 많이 겹치는 학습 문장', en: 'the sentence learned from that shares most words' };

/** Classifies a text by the training sentence that shares most words with it, of all the words of both. */
export function sharedWords(rows: readonly TextRow[]): PlainWay {
  const wordsOf = (text: string): ReadonlySet<string> => new Set(tokensOf(normaliseText(text)));
  const known = rows.map(({ text, label }) => ({ words: wordsOf(text), label }));
  const first = known[0]?.label ?? '';
  const labelOf = (text: string): string => {
    const words = wordsOf(text);
    let [best, label] = [0, first];
    for (const each of known) {
      const shared = words.intersection(each.words).size;
      const alike = shared === 0 ? 0 : shared / (words.size + each.words.size - shared);
      if (alike > best) [best, label] = [alike, each.label];
    }
    return label;
  };
  return { labelOf, title: TITLE };
}
