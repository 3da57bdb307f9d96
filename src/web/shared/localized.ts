export type Locale = 'ko' | 'en';
/** A text in every language. */
export type Localized = Readonly<Record<Locale, string>>;
