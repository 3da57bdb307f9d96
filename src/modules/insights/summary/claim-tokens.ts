import type { Locale } from '../../../platform/text.js';
import { CATEGORIES, type CategoryName, quarterText } from '../../spending/index.js';
import { PHRASES, CLAIM_WORDS, type WordKind } from './claim-words.js';
import { figuresIn, type Figure } from './figures.js';
import type { SummaryFact } from './summary-fact.js';

/** A piece of a text: a figure, a category of the facts, or a word or phrase by what it says. */
export type Token =
  | { readonly kind: 'FIGURE'; readonly figure: Figure }
  | { readonly kind: 'CATEGORY'; readonly category: CategoryName }
  | { readonly kind: WordKind; readonly text: string };

const PUNCTUATION = /[\s'"“”‘’·:()~–—-]+/uy;
const CLAUSE_END = /[,;，、]/uy;
const SENTENCE_END = /[.!?。]+/uy;
const WORD = /[가-힣]+|[a-z]+(?:['’][a-z]+)?/iuy;
/** Korean forms after which another clause follows. */
const CLAUSE_ENDING = /(?:고|며|지만|는데)$/;

/** Cuts a text into what the check knows; whatever it does not know is UNKNOWN. */
export function tokensOf(text: string, quarter: string, facts: readonly SummaryFact[], locale: Locale): Token[] {
  const plain = text.normalize('NFKC');
  const figures = new Map(figuresIn(plain).map((figure) => [figure.at, figure]));
  const names = namesOf(quarter, facts, locale);
  const tokens: Token[] = [];
  let at = 0;
  const take = (pattern: RegExp): string | null => {
    pattern.lastIndex = at;
    const found = pattern.exec(plain)?.[0] ?? null;
    if (found !== null) at += found.length;
    return found;
  };
  while (at < plain.length) {
    if (take(PUNCTUATION) !== null) continue;
    const name = names.find((each) => plain.startsWith(each.text, at) || isSameName(plain, at, each.text));
    const phrase = name ? null : PHRASES[locale].find(([, pattern]) => matchesAt(pattern, plain, at));
    const figure = figures.get(at);
    if (name) {
      tokens.push(name.token);
      at += name.text.length;
    } else if (phrase) tokens.push({ kind: phrase[0], text: take(phrase[1]) ?? '' });
    else if (figure) {
      tokens.push({ kind: 'FIGURE', figure });
      at = figure.end;
    } else if (take(CLAUSE_END) !== null) tokens.push({ kind: 'BREAK', text: ',' });
    else if (take(SENTENCE_END) !== null) tokens.push({ kind: 'END', text: '.' });
    else tokens.push(...wordsOf(take(WORD) ?? unknownAt(), locale));
  }
  return tokens;

  function unknownAt(): string {
    const character = String.fromCodePoint(plain.codePointAt(at) ?? 0);
    at += character.length;
    return character;
  }
}

function wordsOf(word: string, locale: Locale): Token[] {
  const kind = CLAIM_WORDS[locale].find(([, pattern]) => pattern.test(word))?.[0] ?? 'UNKNOWN';
  const token = { kind, text: word };
  const says = kind === 'MORE' || kind === 'LESS' || kind === 'SAME' || kind === 'NONE' || kind === 'SPEND';
  return locale === 'ko' && says && CLAUSE_ENDING.test(word) ? [token, { kind: 'BREAK', text: '' }] : [token];
}

function matchesAt(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text) && isWhole(text, at, pattern.lastIndex);
}

/** A phrase in Latin letters may not begin or end within a word. */
const isWhole = (text: string, at: number, end: number): boolean =>
  !(/[a-z]/i.test(text[at - 1] ?? '') && /[a-z]/i.test(text[at] ?? '')) &&
  !(/[a-z]/i.test(text[end - 1] ?? '') && /[a-z]/i.test(text[end] ?? ''));

const isSameName = (text: string, at: number, name: string): boolean =>
  text.slice(at, at + name.length).toLowerCase() === name.toLowerCase() && isWhole(text, at, at + name.length);

/** The quarter by name, and the categories that facts are about, the longest name first. */
function namesOf(quarter: string, facts: readonly SummaryFact[], locale: Locale) {
  const [year, number] = [quarter.slice(0, 4), quarter.slice(5)];
  const quarters = [quarterText(quarter)[locale], `${year}Q${number}`, `Q${number}`, `${year}년 ${number}분기`];
  const categories = facts.flatMap(({ category, value }) => (category !== null && value !== null ? [category] : []));
  const names: { readonly text: string; readonly token: Token }[] = [
    ...quarters.map((text) => ({ text, token: { kind: 'PLAIN', text } as const })),
    ...categories.map((category) => ({
      text: CATEGORIES[category].text[locale].normalize('NFKC'),
      token: { kind: 'CATEGORY', category } as const,
    })),
  ];
  return names.sort((one, other) => other.text.length - one.text.length);
}
