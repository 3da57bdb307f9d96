import { withoutParticle } from '../../../../platform/korean.js';

/** Words, and figures with their sign, point and percent. */
const WORDS = /[+-]?\d[\d.,]*%?|[\p{L}\p{N}]+/gu;
const isKorean = (word: string): boolean => /[가-힣]$/.test(word);

/**
 * A question as it is told from others: by its words in their order, whatever their case, marks, blanks and particles.
 * Blanks between Korean words are set freely, and so are none: `기준 금리는?` is `기준금리가`.
 */
export function sameQuestion(question: string): string {
  const words = (question.normalize('NFC').toLowerCase().match(WORDS) ?? []).map(withoutParticle);
  return words.reduce((text, word) => (isKorean(text) && isKorean(word) ? text + word : `${text} ${word}`), '').trim();
}
