import { withoutParticle } from '../../../../platform/korean.js';

/** Words, and figures with their sign, point and percent. */
const COMPARED_WORDS = /[+-]?\d[\d.,]*%?|[\p{L}\p{N}]+/gu;
const isKorean = (word: string): boolean => /[가-힣]$/.test(word);

/**
 * The normal form by which questions are compared: words in order, without case, marks, blanks and particles.
 * Korean is spaced freely, so spacing does not count: `기준 금리는?` is `기준금리가`.
 */
export function sameQuestion(question: string): string {
  const words = (question.normalize('NFC').toLowerCase().match(COMPARED_WORDS) ?? []).map(withoutParticle);
  return words.reduce((text, word) => (isKorean(text) && isKorean(word) ? text + word : `${text} ${word}`), '').trim();
}
