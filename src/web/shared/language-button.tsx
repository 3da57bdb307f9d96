import { chooseLocale, useLocale, useText } from './locale.js';
import { texts } from './texts.js';

export function LanguageButton() {
  const locale = useLocale();
  const t = useText();
  const other = locale === 'ko' ? 'en' : 'ko';
  return (
    <button
      type="button"
      className="button small"
      lang={other}
      aria-label={t(texts.languageLabel)}
      onClick={() => chooseLocale(other)}
    >
      {t(texts.language)}
    </button>
  );
}
