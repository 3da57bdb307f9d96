/** The languages Moa speaks to people. Korean is the first. */
export type Locale = 'ko' | 'en';

/** A text in every language; error codes stay language-free. */
export type Localized = Readonly<Record<Locale, string>>;

export const DEFAULT_LOCALE: Locale = 'ko';

/** Languages of a header that are read; browsers send a handful. */
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

/** The language of someone who has no account that says so: Korean unless the header asks for another. */
export const localeFrom = (acceptLanguage: string | undefined): Locale =>
  requestedLocale(acceptLanguage) ?? DEFAULT_LOCALE;

/** The language that a text is written in; null where it holds too few letters of either to say. */
export function languageOf(text: string): Locale | null {
  if (/[가-힣ㄱ-ㅎ]/.test(text.normalize('NFC'))) return 'ko';
  return /[A-Za-z]{2}/.test(text) ? 'en' : null;
}

function weightIn(parameters: readonly string[]): number {
  const weight = parameters.map((parameter) => /^\s*q=(\d(?:\.\d*)?)\s*$/.exec(parameter)?.[1]).find(Boolean);
  return weight === undefined ? 1 : Number(weight);
}

/** Anything with a shape: no space, control, format or ignorable character (zero-width, fillers), no empty Braille cell. */
const VISIBLE = /[^\p{Z}\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]/u;

/** Whether a person would see nothing where this text is shown. */
export const isBlank = (text: string): boolean => !VISIBLE.test(text);

/** A text in pieces of at most so many UTF-16 units, which split no surrogate pair; `most` is 2 at least. */
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

/** Text as it may stand in a page, in attributes too. */
export const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
