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
  | {
      readonly kind: 'PAST';
      readonly from: string;
      readonly to: string;
      /** Figures of the question that say so, where no slot has them. */
      readonly about?: readonly number[];
    };

const PAST_WORDS = /지난|저번|작년|재작년|\b(?:was|were|did|had|last|ago)\b/i;
/** A syllable that ends in ㅆ marks the past, as in `였` and `내렸`; `겠` and `있` do not. */
const PAST_TENSE = /(?<!\u1100\u1166|\u110B\u1175)\u11BB/;
const isOfPast = (text: string): boolean => PAST_WORDS.test(text) || PAST_TENSE.test(text.normalize('NFD'));
const AGO_WORDS = /(?:개월|달|년|해)\s*전|\bago\b/i;
const NAMES_YEAR = /(?<!\d)(?:19|20)\d{2}(?!\d)/;
const NEXT_YEAR = /내년|다음\s*해|(?<!\b(?:the|coming) )\bnext year\b/i;
const COMING_YEAR = /\bthe next year\b|\b(?:the )?coming year\b|\bnext twelve months\b/i;
const YEAR_AFTER_NEXT = /내후년|후년|\bthe year after next\b/i;
const THIS_YEAR = /올해|올\s*한\s*해|\bthis year\b/i;
const FIRST_HALF = /상반기|\bfirst half\b|\b(?:h1|1h)\b/i;
const SECOND_HALF = /하반기|\bsecond half\b|\b(?:h2|2h)\b/i;
/** A quarter by how many lie between it and this one; words that hold others come first. */
const QUARTERS_AHEAD_BY_WORDS: readonly (readonly [number, RegExp])[] = [
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
    return AGO_WORDS.test(text) ? pastMonth(startOfMonth(today, -monthsAhead).slice(0, 7)) : ahead(monthsAhead);
  const span = namedSpan(times) ?? monthInText(text, today);
  if (span) return spanWhen(text, span, today);
  const ago = monthsAgo(text);
  if (ago) return Object.assign(pastMonth(startOfMonth(today, -ago.months).slice(0, 7)), { about: [ago.count] });
  if (since !== undefined && until !== undefined && isPast(text, until, today))
    return { kind: 'PAST', from: since.slice(0, 7), to: until.slice(0, 7) };
  return yearInText(text, today) ?? aheadSaid(text, today);
}

const ahead = (months: number): AskedWhen => ({ kind: 'AHEAD', months });
const pastMonth = (month: string): AskedWhen => ({ kind: 'PAST', from: month, to: month });

/** Years that stand beside a month, by how many they lie from this one. */
const YEARS: Readonly<Record<string, number>> = { 재작년: -2, 작년: -1, 지난해: -1, 올해: 0, 내년: 1 };

/** `작년 12월`, where a plan gave the month to another thing that the question asks. */
function monthInText(text: string, today: string): Span | null {
  const [, word = '', month] = /(재작년|작년|지난해|올해|내년|(?:19|20)\d{2}년)\s*(1[0-2]|[1-9])월/.exec(text) ?? [];
  if (month === undefined) return null;
  const by = YEARS[word];
  const year = by === undefined ? word.slice(0, 4) : String(Number(today.slice(0, 4)) + by);
  const one = `${year}-${month.padStart(2, '0')}`;
  return { from: one, to: one };
}

const KOREAN_COUNT_WORDS = '한 두 세 네 다섯 여섯 일곱 여덟 아홉 열'.split(' ');
const OTHER_COUNTS: Readonly<Record<string, number>> = { 석: 3, 넉: 4, a: 1, an: 1, one: 1, two: 2, three: 3, six: 6 };

/** How many months ago, as in `석 달 전` and `two years ago`; null where a text does not say so. */
function monthsAgo(text: string): { readonly months: number; readonly count: number } | null {
  const [, korean, koreanUnit] = /(\d{1,3}|[가-힣]{1,2})\s*(개월|달|년)\s*전/.exec(text) ?? [];
  const [, english, englishUnit] = /\b(\d{1,3}|[a-z]+) (month|year)s? ago\b/i.exec(text) ?? [];
  const [count, unit] = [korean ?? english?.toLowerCase(), koreanUnit ?? englishUnit?.toLowerCase()];
  if (count === undefined || unit === undefined) return null;
  const number = /^\d/.test(count) ? Number(count) : (OTHER_COUNTS[count] ?? KOREAN_COUNT_WORDS.indexOf(count) + 1);
  const inMonths = unit === '년' || unit === 'year' ? MONTHS_PER_YEAR : 1;
  return number === 0 ? null : { months: number * inMonths, count: number };
}

/** `2024년 환율`, `in 2024`: all of a year that is named alone; null where none is, or for this year. */
function yearInText(text: string, today: string): AskedWhen | null {
  const [, year] = /(?<![\d=])((?:19|20)\d{2})(?=년|[\s?.!]|$)/.exec(text) ?? [];
  if (year === undefined || year === today.slice(0, 4)) return null;
  return year < today.slice(0, 4)
    ? { kind: 'PAST', from: `${year}-01`, to: `${year}-12`, about: [Number(year)] }
    : ahead(monthsBetween(today, `${year}-12-01`));
}

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
  const [quarters] = QUARTERS_AHEAD_BY_WORDS.find(([, words]) => words.test(text)) ?? [];
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
