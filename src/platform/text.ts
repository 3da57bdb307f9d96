/** The languages Moa speaks to people. Korean is the first. */
export type Locale = 'ko' | 'en';

/** A text in every language; error codes stay language-free. */
export type Localized = Readonly<Record<Locale, string>>;

export const DEFAULT_LOCALE: Locale = 'ko';

/** At most this many languages of a header are read; browsers send a handful. */
const LANGUAGES_READ = 20;

/**
 * The supported language that an `Accept-Language` header likes best (RFC 9110, 12.5.4); null when it names none. `*` takes
 * any language, and so chooses none.
 */
export function requestedLocale(acceptLanguage: string | undefined): Locale | null {
  const liked = (acceptLanguage ?? '')
    .split(',', LANGUAGES_READ)
    .map((part) => part.trim().toLowerCase().split(';'))
    .map(([tag = '', ...parameters]) => ({ language: tag.trim().split('-', 1)[0], weight: weightIn(parameters) }))
    .filter(({ weight }) => weight > 0)
    .sort((one, other) => other.weight - one.weight);
  for (const { language } of liked) if (language === 'ko' || language === 'en') return language;
  return null;
}

/** The language of a person without an account that sets it: Korean unless the header asks for another. */
export const localeFrom = (acceptLanguage: string | undefined): Locale =>
  requestedLocale(acceptLanguage) ?? DEFAULT_LOCALE;

/** A text as an English sentence begins. */
export const capitalized = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The language that a text is written in, or the first of several that has one; null where all have too few letters. */
export function languageOf(...texts: readonly string[]): Locale | null {
  for (const text of texts) {
    if (/[가-힣ㄱ-ㅎ]/.test(text.normalize('NFC'))) return 'ko';
    if (/[A-Za-z]{2}/.test(text)) return 'en';
  }
  return null;
}

function weightIn(parameters: readonly string[]): number {
  const weight = parameters.map((parameter) => /^\s*q=(\d(?:\.\d*)?)\s*$/.exec(parameter)?.[1]).find(Boolean);
  return weight === undefined ? 1 : Number(weight);
}

/** Anything with a shape: no space, control, format or ignorable character (zero-width, fillers), no empty Braille cell. */
const VISIBLE_CHARACTER = /[^\p{Z}\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]/u;

/** Whether a person would see nothing where this text is shown. */
export const isBlank = (text: string): boolean => !VISIBLE_CHARACTER.test(text);

/**
 * Splits a text into pieces of at most `most` UTF-16 units without splitting a surrogate pair; `most` is at least 2.
 */
export function* piecesOf(text: string, most: number): Generator<string, void, void> {
  let start = 0;
  while (start < text.length) {
    const end = start + most;
    const splitsPair = end < text.length && /[\uD800-\uDBFF]/.test(text.charAt(end - 1));
    const piece = text.slice(start, splitsPair ? end - 1 : end);
    start += piece.length;
    yield piece;
  }
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text escaped for a page, including attributes. */
export const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');

/**
 * All matches of a global pattern. `matchAll` does the same, but copies the pattern for every text, which takes longer than to
 * search a sentence.
 */
export function matchesOf(text: string, pattern: RegExp): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    found.push(match);
    // Nothing was matched there: the next one begins behind the character.
    if (match[0] === '') pattern.lastIndex += (text.codePointAt(match.index) ?? 0) > 0xffff ? 2 : 1;
  }
  return found;
}
