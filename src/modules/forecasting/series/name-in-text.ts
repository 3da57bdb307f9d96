import type { Series } from './series.js';

const REGEXP_CHARACTERS = /[\\^$.*+?()[\]{}|/-]/g;
/** Letters that words of English and codes are made of: a name is not part of a longer word of them. */
const LATIN = 'A-Za-z0-9_';

/** Whether a text calls a series by its whole name or its code; blanks, case and what is in brackets do not count. */
export const isNamedIn = (
  text: string,
  { nameKo, nameEn, code }: Pick<Series, 'nameKo' | 'nameEn' | 'code'>,
): boolean => [nameKo, nameEn, code].some((name) => patternOf(name)?.test(text.normalize('NFC')) ?? false);

function patternOf(name: string): RegExp | null {
  const plain = name
    .normalize('NFC')
    .replace(/\([^()]*\)/g, '')
    .trim();
  if (plain.replace(/\s/g, '').length < 2) return null;
  const written = plain
    .replace(REGEXP_CHARACTERS, String.raw`\$&`)
    .replace(/\s+/g, String.raw`\s*`)
    // People write compounds of Korean with blanks and without.
    .replace(/(?<=\p{Script=Hangul})(?=\p{Script=Hangul})/gu, String.raw`\s*`);
  return new RegExp(`(?<![${LATIN}])${written}(?![${LATIN}])`, 'i');
}
