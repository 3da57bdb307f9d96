import type { Localized } from '../../../platform/text.js';

/** A word that people ask about, its general meaning, and the source. It says nothing about anybody's own loans. */
export interface Term {
  /** Names it in facts, such as `dsr`. */
  readonly code: string;
  readonly name: Localized;
  /** Other ways to write or call it, in both languages. */
  readonly synonyms: readonly string[];
  /** One sentence or two. */
  readonly meaning: Localized;
  /** The law or the public institution it is from. */
  readonly source: Localized;
}

/** Writes a term down: its code, its names, what it means, its source, and other names. */
export const term = (
  code: string,
  [nameKo, nameEn]: readonly [string, string],
  [ko, en]: readonly [string, string],
  source: Localized,
  ...synonyms: readonly string[]
): Term => ({ code, name: { ko: nameKo, en: nameEn }, meaning: { ko, en }, source, synonyms });
