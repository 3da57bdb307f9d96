import type { Locale, Localized } from './localized.js';
import { createStore, useStore } from './store.js';

export type { Locale, Localized };

const LOCALE_STORAGE_KEY = 'moa.locale';

function firstLocale(): Locale {
  const chosen = localStorage.getItem(LOCALE_STORAGE_KEY);
  for (const tag of [chosen ?? '', ...navigator.languages]) {
    const language = tag.slice(0, 2).toLowerCase();
    if (language === 'ko' || language === 'en') return language;
  }
  return 'ko';
}

const locale = createStore<Locale>(firstLocale());
document.documentElement.lang = locale.get();

export const currentLocale = locale.get;

export function chooseLocale(next: Locale): void {
  localStorage.setItem(LOCALE_STORAGE_KEY, next);
  document.documentElement.lang = next;
  locale.set(next);
}

export const useLocale = (): Locale => useStore(locale);

/** Gives the function that picks a text's language, and draws the component again when the language changes. */
export function useText(): (text: Localized) => string {
  const chosen = useLocale();
  return (text) => text[chosen];
}
