import { CREDIT_TERMS } from './credit-terms.texts.js';
import { HOME_TERMS } from './home-terms.texts.js';
import { LIMIT_AND_RATE_TERMS } from './limit-and-rate-terms.texts.js';
import { LOAN_TERMS } from './loan-terms.texts.js';
import { HELP_AND_MONEY_TERMS } from './money-terms.texts.js';
import { MARKET_TERMS } from './market-terms.texts.js';
import type { Term } from './term.js';

/** Every word that is explained. */
export const TERMS: readonly Term[] = [
  ...LIMIT_AND_RATE_TERMS,
  ...LOAN_TERMS,
  ...HOME_TERMS,
  ...CREDIT_TERMS,
  ...HELP_AND_MONEY_TERMS,
  ...MARKET_TERMS,
];

/** Letters and digits alone, so that spaces, hyphens and brackets make no difference. */
const bare = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');

/** Latin words are found as words: `apr` is in no other. */
const words = (text: string): string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .match(/[a-z][a-z0-9]*/g) ?? [];

interface Name {
  readonly term: Term;
  readonly bare: string;
  /** For names in Latin letters, their words. */
  readonly words: readonly string[] | null;
}

/** All names, the longest first: `스트레스 DSR` is found before `DSR`, and 전세자금대출 before 전세. */
const TERM_NAMES: readonly Name[] = TERMS.flatMap((term) => {
  const inBrackets = /^(.*)\((.*)\)$/.exec(term.name.ko);
  const korean = inBrackets ? inBrackets.slice(1) : [term.name.ko];
  const all = new Set([...korean, term.name.en.replace(/ \(.*\)$/, ''), ...term.synonyms]);
  return [...all].map((name) => ({ term, bare: bare(name), words: /[가-힣]/.test(name) ? null : words(name) }));
})
  .filter((name) => name.bare.length > 1)
  .toSorted((one, other) => other.bare.length - one.bare.length);

/** The term that a word names; null for one that is not explained here. */
export function termNamed(word: string): Term | null {
  const wanted = bare(word);
  return TERM_NAMES.find((name) => name.bare === wanted)?.term ?? termIn(word);
}

/** Terms that name what customers have and pay: a question that holds one seldom asks for its meaning. */
const EVERYDAY: ReadonlySet<string> = new Set([
  ...[
    'jeonse',
    'jeonse-loan',
    'credit-card-loan',
    'principal-interest',
    'prepayment',
    ...['median', 'percentile', 'liquid-assets'],
    'exchange-rate',
    'otp',
    'savings-bank',
    'bond-yield',
  ],
  ...['maturity', 'instalment', 'maturity-extension', 'delinquency', 'default-interest', 'collateral', 'guarantee'],
  ...['credit-score', 'card-limit', 'annual-fee', 'time-deposit', 'instalment-savings', 'emergency-fund'],
  ...['cpi', 'real-terms', 'credit-agency', 'health-score', 'seizure', 'graduated'],
]);
/** What a question about another term is often about: `신용카드 연회비가 뭐예요` asks for the fee. */
const SUBJECTS: ReadonlySet<string> = new Set([
  ...['credit-loan', 'mortgage', 'overdraft', 'credit-card', 'check-card', 'loan-limit', 'balance'],
]);
const isTechnical = ({ code }: Term): boolean => !EVERYDAY.has(code) && !SUBJECTS.has(code);

/** Names that a text holds, the longest first, with those of subjects behind all others. */
function namesIn(question: string): Name[] {
  const [text, spoken] = [bare(question), words(question)];
  const found = TERM_NAMES.filter((name) => (name.words ? hasRun(spoken, name.words) : text.includes(name.bare)));
  return [
    ...found.filter(({ term }) => !SUBJECTS.has(term.code)),
    ...found.filter(({ term }) => SUBJECTS.has(term.code)),
  ];
}

/** The term that a question asks for: of those whose names it holds the one with the longest; null where it holds none. */
export const termIn = (question: string): Term | null => namesIn(question)[0]?.term ?? null;

const COMPARES = /차이|다르|다른|달라|구별|구분|\bdiffer|\bvs\b|versus|compare/i;

/** The terms that a question holds against each other, no name within another; one where it compares none. */
export function termsIn(question: string): readonly Term[] {
  const names = namesIn(question);
  const [first] = names;
  if (!first) return [];
  const other = names.find(
    (name) =>
      name.term !== first.term && !first.bare.includes(name.bare) && isTechnical(name.term) === isTechnical(first.term),
  );
  return other && COMPARES.test(question) ? [first.term, other.term] : [first.term];
}

/** Whether a question names a term, be it one that questions are often about. */
export const holdsTerm = (question: string): boolean => namesIn(question).length > 0;

/** Whether it asks how two terms differ: `체크카드하고 신용카드는 뭐가 다른 건지`. */
export const comparesTerms = (question: string): boolean =>
  ASKS_DIFFERENCE.test(question) && termsIn(question).length > 1;
const ASKS_DIFFERENCE =
  /(?:뭐|무엇|뭣|머|어떻게|어떤 ?점)[이가]? ?(?:다[르른를]|달라)|(?:무슨|어떤) ?차이|차이(?:점)?[이가은는]? ?(?:뭐|무엇|뭔|머|어떻게)|\b(?:what(?:'s| is) the difference|how (?:is|are|do|does) [^.?!]{3,60} differ)/i;

/**
 * The name, without what stands in its brackets, of the technical term that a text holds, the longest one first; null
 * where it holds none but everyday ones.
 */
export function technicalTermIn(text: string): string | null {
  const found = namesIn(text).find(({ term }) => isTechnical(term));
  return found ? shortName(found.term) : null;
}

/** The same of any term but those that a question is often about. */
export function anyTermIn(text: string): string | null {
  const found = namesIn(text).find(({ term }) => !SUBJECTS.has(term.code));
  return found ? shortName(found.term) : null;
}

const shortName = ({ name }: Term): string => name.ko.replace(/\(.*\)$/, '');

/** Whether words stand in a row among others, also where letters of another script touch them: `DSR이`. */
function hasRun(spoken: readonly string[], wanted: readonly string[]): boolean {
  return spoken.some((_, at) => wanted.every((word, place) => isWord(spoken[at + place], word)));
}

/** In the plural as well. */
const isWord = (spoken: string | undefined, word: string): boolean => spoken === word || spoken === `${word}s`;
