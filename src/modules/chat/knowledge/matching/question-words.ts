import { normaliseText } from '../../../../learning/index.js';

/** A word of a question: letters, marks and digits. */
export const WORD = /[\p{L}\p{M}\p{N}]+/gu;
const PARTICLE = /(?:으로|에서|에게|까지|부터|이나|은|는|이|가|을|를|의|에|도|로|과|와|만)$/u;
/** A word keeps at least this many letters when a particle is taken off. */
const LEAST_LETTERS = 2;

/** The words of a text, normalised, without the particles that follow them. */
export const wordsOf = (text: string): readonly string[] => (normaliseText(text).match(WORD) ?? []).map(stemOf);

/** A word without the particle that follows it. */
export function stemOf(word: string): string {
  const stem = word.replace(PARTICLE, '');
  return stem.length >= LEAST_LETTERS ? stem : word;
}
