import type { Locale } from '../../../platform/text.js';
import { figuresIn } from './figures.js';
import type { SummaryFact } from './summary-fact.js';

const INCREASE_WORDS: Readonly<Record<Locale, RegExp>> = {
  ko: /늘|증가|많|올랐|높/,
  en: /\b(?:more|rose|risen|rise|increas\w*|higher|up|grew|gr[eo]wn|growth)\b/i,
};
const LESS: Readonly<Record<Locale, RegExp>> = {
  ko: /줄|감소|적|내렸|낮/,
  en: /\b(?:less|fell|fallen|fall|decreas\w*|lower|down|dropped|drop|declin\w*)\b/i,
};

/**
 * Figures of changes that a text reverses: it says less where there is more. The word is searched between the figures
 * before and after it in the sentence, since Korean puts it afterwards and English on either side. A sentence that says
 * both, or neither, passes: this catches plain mistakes only.
 */
export function reversedFigures(text: string, facts: readonly SummaryFact[], locale: Locale): string[] {
  return text
    .normalize('NFKC')
    .split(/(?<=[.!?])\s+/)
    .flatMap((sentence) => {
      const figures = figuresIn(sentence);
      let from = 0;
      return figures.flatMap((figure, index) => {
        const at = sentence.indexOf(figure.text, from);
        const next = figures[index + 1];
        const end = at + figure.text.length;
        const window = sentence.slice(from, next ? sentence.indexOf(next.text, end) : undefined);
        from = end;
        const sign = signOf(figure.value, facts);
        if (sign === 0) return [];
        const [right, wrong] =
          sign > 0 ? [INCREASE_WORDS[locale], LESS[locale]] : [LESS[locale], INCREASE_WORDS[locale]];
        const beside = window.replace(figure.text, ' ');
        return wrong.test(beside) && !right.test(beside) ? [figure.text] : [];
      });
    });
}

/** Which way a figure changes: 1 or −1 when it is that of changes alone which all go one way, 0 otherwise. */
function signOf(value: number, facts: readonly SummaryFact[]): number {
  const signs = facts
    .filter((fact) => fact.value !== null && Math.abs(Number(fact.value)) === value)
    .map((fact) => (/change$|ercent$/.test(fact.id) ? Math.sign(Number(fact.value)) : 0));
  const [first = 0] = signs;
  return signs.every((sign) => sign === first) ? first : 0;
}
