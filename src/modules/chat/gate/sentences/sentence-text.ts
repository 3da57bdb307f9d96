import { ENGLISH_CONCEPTS, KOREAN_CONCEPTS, KOREAN_ENDINGS } from './concepts.js';
import { STRUCTURE_NAMES, structureOf } from './sentence-structure.js';

/** Letters that encode concepts: Ethiopic, which tokenise as letters and occur in no sentence here. */
const FIRST_SIGN = 0x1200;
const signs = new Map<string, string>();
function signOf(name: string): string {
  const known = signs.get(name) ?? String.fromCharCode(FIRST_SIGN + signs.size);
  signs.set(name, known);
  return known;
}
// Signs have a fixed order, not the order of reading: they are part of the model.
for (const kind of ['W', 'E']) {
  for (const [name] of [...KOREAN_CONCEPTS, ...ENGLISH_CONCEPTS, ...KOREAN_ENDINGS]) signOf(`${kind}:${name}`);
}
for (const name of STRUCTURE_NAMES) signOf(`S:${name}`);

/** Maximum length read of a sentence; text beyond, except the end, hardly shows its kind. */
const LETTERS_MAX = 300;

/** A sentence without filled-in values: slots by what they state, figures as a placeholder. */
export const plainSentence = (text: string): string =>
  text
    .replace(/\{\{[^{}]*\.said\s*\}\}/g, ' qsaid ')
    .replace(/\{\{[^{}]*\.name\s*\}\}/g, ' qname ')
    .replace(/\{\{[^{}]*\}\}/g, ' qslot ')
    .replace(/\p{N}+(?:[.,]\p{N}+)*/gu, ' qnum ')
    .replace(/[*_#>`"“”‘’']+(?=\s|$)|(?<=^|\s)[*_#>`"“”‘-]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/**
 * A sentence as the classifier reads it: its words, and signs for the concepts of its words, for their endings, and for
 * its structure. Runs and pairs of signs are then learned beside runs of letters.
 */
export function sentenceText(text: string): string {
  const plain = plainSentence(text);
  const read =
    plain.length <= LETTERS_MAX ? plain : `${plain.slice(0, LETTERS_MAX / 2)} ${plain.slice(-LETTERS_MAX / 2)}`;
  const isKorean = /[가-힣]/.test(read);
  const tags = isKorean ? koreanTags(read) : englishTags(read);
  // Signs are written twice: letter runs are far more numerous and would outweigh them.
  const signs = `${tags.join(' ')} ${structureOf(read, isKorean)
    .map((name) => signOf(`S:${name}`))
    .join(' ')}`;
  return `${read} ${signs} ${signs}`;
}

function koreanTags(text: string): string[] {
  const words = text
    .toLowerCase()
    .replace(/수(는|가|도)? (있|없)/g, '수$2')
    .split(' ');
  return words.flatMap((raw) => {
    const word = raw.replace(/[.!,"'()]/g, '');
    const about = KOREAN_CONCEPTS.filter(([, words]) => words.test(word)).map(([name]) => signOf(`W:${name}`));
    const end = KOREAN_ENDINGS.find(([, words]) => words.test(word));
    return end ? [...about, signOf(`E:${end[0]}`)] : about;
  });
}

function englishTags(text: string): string[] {
  const words =
    text
      .toLowerCase()
      .replaceAll('’', "'")
      .match(/[a-z][a-z'-]*|\?/g) ?? [];
  return words.flatMap((word) => {
    const about = ENGLISH_CONCEPTS.find(([, words]) => words.test(word));
    return about ? [signOf(`W:${about[0]}`)] : [];
  });
}
