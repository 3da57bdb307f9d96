import type { Figure } from './figure.js';
import { findFigures } from './find-figures.js';
import { normalText } from './normal-text.js';

/** Figures that somebody has named himself. */
export interface Quoted {
  /** Whether a figure of an answer repeats one of the question, and says that it does. */
  isEchoed(figure: Figure, before: string): boolean;
}

/** Words by which an answer says that a figure is the customer's own. */
const MARKS =
  /말씀하신|말씀해 주신|질문하신|물어보신|입력하신|적어 주신|적으신|요청하신|원하시는|희망하시는|문의하신|you (?:mentioned|said|asked|named|entered|wrote|want|specified)|your question|your figure/i;
const SENTENCE_END = /[.!?\n]\s(?![^]*[.!?\n]\s)/;

/** Without its mark a figure of the question would become a fact of the answer: "my debt is 3 million, right?" "Yes, it is." */
export function quotedFigures(question: string): Quoted {
  const { figures } = findFigures(` ${normalText(question).text} `);
  const keys = new Set(figures.flatMap(({ kind, value }) => (value === null ? [] : [`${kind}:${value}`])));
  return {
    isEchoed({ kind, value }, before) {
      if (!keys.has(`${kind}:${value}`)) return false;
      const sentence = before.slice(Math.max(0, before.search(SENTENCE_END)));
      return MARKS.test(sentence);
    },
  };
}
