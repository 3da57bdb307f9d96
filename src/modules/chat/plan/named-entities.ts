import { CATEGORY_PARENTS, CATEGORY_WORDS, type Slots } from '../../../platform/assistant/index.js';
import { technicalTermIn } from '../glossary/index.js';
import type { KnownLoan } from './plan.types.js';
import type { Tokens } from './tokens.js';

/** The category that a text names; of several within one, that one: `학원이랑 책값` is all of education. */
export function categorySaid(text: string): Pick<Slots, 'category'> {
  const [category] = CATEGORY_WORDS.find(([, words]) => words.test(text)) ?? [];
  if (category === undefined) return {};
  const parent = CATEGORY_PARENTS[category];
  return { category: parent !== undefined && categoriesSaid(text).includes(parent) ? parent : category };
}

/** Categories in the order in which a text names them, each where its words say more than those of another. */
export function categoriesSaid(text: string): string[] {
  const found = CATEGORY_WORDS.flatMap(([code, words]) => {
    const match = words.exec(text);
    return match ? [{ code, start: match.index, end: match.index + match[0].length }] : [];
  });
  const kept = found.filter(
    (one, at) => !found.slice(0, at).some(({ start, end }) => one.start < end && start < one.end),
  );
  return kept.toSorted((one, other) => one.start - other.start).map(({ code }) => code);
}

/** The words by which a question names its category; null where it names none. */
export const categoryWords = (text: string): RegExp | null =>
  CATEGORY_WORDS.find(([, words]) => words.test(text))?.[1] ?? null;

const KINDS = ['CREDIT', 'MORTGAGE', 'JEONSE', 'OVERDRAFT', 'AUTO', 'CARD', 'BUSINESS'] as const;
type LoanKind = (typeof KINDS)[number];
const isKind = (kind: string): kind is LoanKind => KINDS.some((each) => each === kind);

/** `주담대 말고 신용대출`, `not the mortgage`: kinds named only to exclude them. */
const LEFT_OUT_BEHIND = /^ ?(?:은|는|이|가)? ?(?:말고|말구|아니라|아니고|아닌|빼고|제외)/;
const LEFT_OUT_BEFORE = /\b(?:not|instead of|rather than|other than|except) (?:the |my )?$/i;

/** Loan kinds in the order of the question, less those that it leaves out. */
export const kindsSaid = ({ nouns, text }: Tokens): LoanKind[] => [
  ...new Set(
    nouns.flatMap(({ kind, start, end }): LoanKind[] => {
      if (LEFT_OUT_BEHIND.test(text.slice(end)) || LEFT_OUT_BEFORE.test(text.slice(0, start))) return [];
      if (isKind(kind)) return [kind];
      return kind === 'CARD_DEBT' && /론|loan/i.test(text.slice(start, end)) ? ['CARD'] : [];
    }),
  ),
];

const PLACES: readonly RegExp[] = [
  /첫 ?번?째|1번째|(?:the )?first (?:one|loan)|\bthe first[?!. ]*$/i,
  /두 ?번째|둘째|2번째|(?:the )?second (?:one|loan)|\bthe second[?!. ]*$/i,
  /세 ?번째|셋째|3번째|(?:the )?third (?:one|loan)|\bthe third[?!. ]*$/i,
];

/** The one loan that is meant: by its place, or by the last letters of its number as its name shows them. */
export function loanSaid(text: string, loans: readonly KnownLoan[]): Pick<Slots, 'loanNumber'> {
  const place = PLACES.findIndex((words) => words.test(text)) + 1;
  if (place > 0 && (loans.length === 0 || place <= loans.length)) return { loanNumber: String(place) };
  const ended = loans.filter(({ name }) => {
    const [ending] = /[\dA-Z]{4}(?=\)?$)/.exec(name.ko) ?? [];
    return ending !== undefined && text.toUpperCase().includes(ending);
  });
  return ended.length === 1 ? { loanNumber: String(ended[0]?.place) } : {};
}

/** Since 2025-10-16 all of Seoul is a regulated district (국토교통부 고시); elsewhere the words have to say it. */
export function regionSaid(text: string): Pick<Slots, 'region'> {
  const isFree = /비 ?규제|non-?regulated|unregulated/i.test(text);
  if (/서울|강남|seoul/i.test(text)) return { region: 'CAPITAL_REGULATED' };
  if (/수도권|경기|인천|incheon|gyeonggi/i.test(text)) return isFree ? { region: 'CAPITAL' } : {};
  const isRegional =
    /지방|부산|대구|광주|대전|울산|세종|강원|충북|충남|전북|전남|경북|경남|제주|busan|daegu|daejeon|gwangju|jeju/i.test(
      text,
    );
  if (!isRegional) return {};
  return { region: /(?<!비 ?)규제/.test(text) ? 'REGIONAL_REGULATED' : 'REGIONAL' };
}

const COUNTS: readonly (readonly [number, RegExp])[] = [
  [0, /무주택|집이? ?없|생애 ?(?:최초|첫)|첫 ?집|first(?:-time)? (?:home|house|buyer)|no home/i],
  [1, /(?:집|주택|아파트)[이을를가]? ?(?:한|1) ?채|[1일] ?주택|(?:own|have) (?:a|one|1) (?:home|house)/i],
  [2, /(?:집|주택|아파트)[이을를가]? ?(?:두|2) ?채|[2이] ?주택|(?:two|2) (?:homes|houses)/i],
  [3, /(?:집|주택|아파트)[이을를가]? ?(?:세|3) ?채|[3삼] ?주택|다 ?주택|(?:three|3|several) (?:homes|houses)/i],
];

export function homeCountSaid(text: string): Pick<Slots, 'homeCount'> {
  const [homeCount] = COUNTS.find(([, words]) => words.test(text)) ?? [];
  return homeCount === undefined ? {} : { homeCount };
}

/** The technical term that a text holds, by its Korean name. */
export function termSaid(text: string): Pick<Slots, 'term'> {
  const term = technicalTermIn(text);
  return term === null ? {} : { term };
}
