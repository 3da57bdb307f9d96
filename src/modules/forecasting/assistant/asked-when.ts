import { monthNumber, monthsBetween, monthStart, startOfMonth } from '../../../platform/calendar.js';

/** Times that a plan found in a question: a month, a day, a quarter, a span of days, or months from now. */
export interface SaidTimes {
  readonly monthsAhead?: number | undefined;
  readonly month?: string | undefined;
  readonly date?: string | undefined;
  readonly quarter?: string | undefined;
  readonly since?: string | undefined;
  readonly until?: string | undefined;
}

/** The time that a question about a series is about: months from now, or months that are past, `2025-12`. */
export type AskedWhen =
  | { readonly kind: 'AHEAD'; readonly months: number }
  | { readonly kind: 'PAST'; readonly from: string; readonly to: string };

const PAST_WORDS = /지난|저번|작년|재작년|\b(?:was|were|did|had|last|ago)\b/i;
/** A syllable that ends in ㅆ tells of the past, as in `였` and `내렸`; `겠` and `있` do not. */
const PAST_TENSE = /(?<!\u1100\u1166|\u110B\u1175)\u11BB/;
const isOfPast = (text: string): boolean => PAST_WORDS.test(text) || PAST_TENSE.test(text.normalize('NFD'));
const AGO = /(?:개월|달|년|해)\s*전|\bago\b/i;
const NAMES_YEAR = /(?<!\d)(?:19|20)\d{2}(?!\d)/;
const NEXT_YEAR = /내년|다음\s*해|(?<!\b(?:the|coming) )\bnext year\b/i;
const COMING_YEAR = /\bthe next year\b|\b(?:the )?coming year\b|\bnext twelve months\b/i;
const YEAR_AFTER_NEXT = /내후년|후년|\bthe year after next\b/i;
const THIS_YEAR = /올해|올\s*한\s*해|\bthis year\b/i;
const FIRST_HALF = /상반기|\bfirst half\b|\b(?:h1|1h)\b/i;
const SECOND_HALF = /하반기|\bsecond half\b|\b(?:h2|2h)\b/i;
/** A quarter by how many lie between it and this one; words that hold others come first. */
const QUARTERS: readonly (readonly [number, RegExp])[] = [
  [2, /다다음\s*분기|\bthe quarter after next\b/i],
  [1, /(?:다음|내)\s*분기|\b(?:next|coming) quarter\b/i],
  [0, /(?:이번|이|금)\s*분기|\bthis quarter\b/i],
];
const [MONTHS_PER_QUARTER, MONTHS_PER_YEAR, JUNE, DECEMBER] = [3, 12, '06', '12'];

/** The time that a question names; null where it names none. What lies ahead is meant to its end: `내년` to December. */
export function askedWhen(question: string, times: SaidTimes, today: string): AskedWhen | null {
  const text = question.normalize('NFC');
  const { monthsAhead, since, until } = times;
  if (monthsAhead !== undefined && monthsAhead > 0)
    return AGO.test(text) ? pastMonth(startOfMonth(today, -monthsAhead).slice(0, 7)) : ahead(monthsAhead);
  const span = namedSpan(times);
  if (span) return spanWhen(text, span, today);
  if (since !== undefined && until !== undefined && isPast(text, until, today))
    return { kind: 'PAST', from: since.slice(0, 7), to: until.slice(0, 7) };
  return aheadSaid(text, today);
}

const ahead = (months: number): AskedWhen => ({ kind: 'AHEAD', months });
const pastMonth = (month: string): AskedWhen => ({ kind: 'PAST', from: month, to: month });

interface Span {
  readonly from: string;
  readonly to: string;
}

function namedSpan({ month, date, quarter }: SaidTimes): Span | null {
  const one = month ?? date?.slice(0, 7);
  if (one !== undefined) return { from: one, to: one };
  if (quarter === undefined) return null;
  const first = Number(quarter.slice(0, 4)) * MONTHS_PER_YEAR + (Number(quarter.slice(5)) - 1) * MONTHS_PER_QUARTER;
  return { from: monthStart(first).slice(0, 7), to: monthStart(first + MONTHS_PER_QUARTER - 1).slice(0, 7) };
}

/** A plan takes a month without a year for the newest there was; a question about what comes means the next one. */
function spanWhen(text: string, span: Span, today: string): AskedWhen {
  const moved = moveYears(span, NEXT_YEAR.test(text) ? yearsUntilNext(span, today) : 0);
  if (moved.to >= today.slice(0, 7)) return ahead(monthsBetween(today, `${moved.to}-01`));
  if (isOfPast(text) || NAMES_YEAR.test(text)) return { kind: 'PAST', from: moved.from, to: moved.to };
  return ahead(monthsBetween(today, `${moveYears(moved, 1).to}-01`));
}

const yearsUntilNext = ({ to }: Span, today: string): number => Number(today.slice(0, 4)) + 1 - Number(to.slice(0, 4));

const moveYears = ({ from, to }: Span, years: number): Span => ({
  from: startOfMonth(`${from}-01`, MONTHS_PER_YEAR * years).slice(0, 7),
  to: startOfMonth(`${to}-01`, MONTHS_PER_YEAR * years).slice(0, 7),
});

const isPast = (text: string, until: string, today: string): boolean =>
  until.slice(0, 7) < today.slice(0, 7) || isOfPast(text);

/** `다음 분기`, `내년 상반기`, `올해`: until its end; null where none is named. */
function aheadSaid(text: string, today: string): AskedWhen | null {
  if (COMING_YEAR.test(text)) return ahead(MONTHS_PER_YEAR);
  const [quarters] = QUARTERS.find(([, words]) => words.test(text)) ?? [];
  if (quarters !== undefined) {
    const first = Math.floor(monthNumber(today) / MONTHS_PER_QUARTER) + quarters;
    return ahead(first * MONTHS_PER_QUARTER + MONTHS_PER_QUARTER - 1 - monthNumber(today));
  }
  const years = YEAR_AFTER_NEXT.test(text) ? 2 : NEXT_YEAR.test(text) ? 1 : 0;
  const half = FIRST_HALF.test(text) ? JUNE : SECOND_HALF.test(text) ? DECEMBER : null;
  if (half === null && years === 0 && !THIS_YEAR.test(text)) return null;
  const end = `${Number(today.slice(0, 4)) + years}-${half ?? DECEMBER}`;
  // `상반기` in autumn is that of the next year.
  const isOver = end < today.slice(0, 7);
  return ahead(monthsBetween(today, `${end}-01`) + (isOver ? MONTHS_PER_YEAR : 0));
}
