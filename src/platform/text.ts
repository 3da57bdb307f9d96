/** The languages Moa speaks to people. Korean is the first. */
export type Locale = 'ko' | 'en';

/** A text in every language; error codes stay language-free. */
export type Localized = Readonly<Record<Locale, string>>;

export const DEFAULT_LOCALE: Locale = 'ko';

/** Picks the first supported language of an `Accept-Language` header; Korean when none is. */
export function localeFrom(acceptLanguage: string | undefined): Locale {
  for (const part of (acceptLanguage ?? '').split(',')) {
    const tag = part.split(';')[0]?.trim().toLowerCase().slice(0, 2);
    if (tag === 'ko' || tag === 'en') return tag;
  }
  return DEFAULT_LOCALE;
}
