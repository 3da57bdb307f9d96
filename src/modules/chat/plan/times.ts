import type { Slots } from '../../../platform/assistant/index.js';
import { addDays, dayNumber, startOfMonth } from '../../../platform/calendar.js';
import type { Tokens } from './tokens.js';

const [MONTHS_PER_QUARTER, QUARTERS_PER_YEAR, MONTHS_PER_YEAR] = [3, 4, 12];
const two = (number: number): string => String(number).padStart(2, '0');
const yearOf = (day: string): number => Number(day.slice(0, 4));
const monthOf = (day: string): number => Number(day.slice(5, 7));

/** The month `by` months after that of a day, or before it where negative. */
export function monthFrom(day: string, by: number): string {
  return startOfMonth(day, by).slice(0, 7);
}

/** A quarter, `2026Q3`, by how many of them lie before it since the year 0. */
const quarterAt = (count: number): string => `${Math.floor(count / 4)}Q${(count % 4) + 1}`;

/** The last quarter that is over on a day, or an earlier one counted back from it. */
export const lastQuarter = (day: string, back = 0): string =>
  quarterAt(yearOf(day) * 4 + Math.ceil(monthOf(day) / MONTHS_PER_QUARTER) - 2 - back);

/** The quarter a year before the newest that is over. */
export const yearBeforeNewest = (day: string): string => lastQuarter(day, QUARTERS_PER_YEAR);

/** The same quarter a year before: not the one that the newest is compared with. */
const YEAR_BEFORE =
  /(?:작년|지난해|전년도?|(?:일|1) ?년 ?전) ?(?:이맘(?:때)?|같은 ?(?:때|분기|기간|시기)|(?:이번|요번) ?분기|동기|분기)(?!때)(?! ?(?:보다|대비|에 ?비|와|과|하고|이랑|랑))|(?<!(?:than|to|with|from|against|over|since|\S and|versus|vs)(?: in| the)? )\b(?:(?:same|this) (?:time|quarter|period|three months) (?:of |in )?(?:last year|a year (?:ago|before|earlier|back))|this quarter,? (?:last year|(?:a|one) year (?:ago|before|earlier))|last year,? (?:the )?same (?:time|quarter|period)|(?:a|one) year (?:before|earlier|back),? (?:the )?same (?:time|quarter|period))/i;
const QUARTERS_BACK: readonly (readonly [number, RegExp])[] = [
  [
    1,
    /(?:지지난|저저번|저저|전전번?|그 ?(?:이)?전|그 ?앞) ?분기(?! ?(?:보[다단]|대비|에 ?비|이?랑|와|과|하고))|두 ?분기 ?전|two quarters (?:ago|back)|quarter before (?:that|last|the l)/i,
  ],
  [QUARTERS_PER_YEAR, YEAR_BEFORE],
];
/** `작년엔요?` after a quarter asks for the same one a year before. */
const LAST_YEAR_ALONE =
  /^(?:그럼|그러면|근데|아니)? ?(?:작년|지난해|(?:일|1) ?년 ?전)(?:에는|에|엔|은)? ?(?:얼마(?:[였나]\S*)?)?요?[?.! ]*$|^(?:(?:and|but|so|what about|how about|in|how much (?:was (?:it|that) )?) ?)*(?:last year|a year (?:ago|before|earlier))[?.! ]*$/i;
/** `작년 이번 분기`, `작년 이맘때`: the newest one a year before, whichever was spoken of. */
const YEAR_BEFORE_NEWEST = /(?:작년|지난해) ?(?:(?:이번|요번) ?분기|이맘)|\b(?:this quarter|same time)\b/i;
/** A quarter by the one that was spoken of: by how many it lies after that. */
const QUARTERS_FROM: readonly (readonly [number, RegExp])[] = [
  [-QUARTERS_PER_YEAR, YEAR_BEFORE],
  [-QUARTERS_PER_YEAR, LAST_YEAR_ALONE],
  [
    -1,
    /그 ?(?:이전|전|앞) ?분기(?! ?(?:보[다단]|대비|에 ?비|이?랑|와|과|하고))|(?:하나|한 ?번|한 ?분기)만? ?더 ?(?:앞|전|이전)(?:은|는|엔|에는|으로(?: ?가면)?)?(?=요?[?.! ]*$)|그(?:거|것)?보다 ?(?:하나 ?|한 ?분기 ?)?(?:더 ?)?(?:앞|전|이전)|그 ?(?:앞|전)[에은는엔]+[요?. ]*$|(?<!(?:than|to|with|from|against|over) )the (?:quarter|one) before(?: that)?\b|^(?:and )?(?:the )?(?:one|quarter) before (?:that|it)\b/i,
  ],
  [1, /그 ?(?:다음|뒤|후) ?분기|^그 ?(?:다음|뒤)(?:은|는|엔|에는)?[요?. ]*$|the (?:quarter|one) after\b/i],
];

/** The words that name a quarter by the one that was spoken of; null where there are none. */
export const quarterWords = (text: string): RegExp | null =>
  QUARTERS_FROM.find(([, words]) => words.test(text))?.[1] ?? null;

/** `이번 분기`: the newest that is over, since what is spent is reported by whole quarters. */
const THIS_QUARTER = /(?:이번|요번|이) ?분기|\bthis quarter\b/i;
const QUARTER_BEFORE = /(?:지난|저번|직전|(?<!그 ?)앞|(?<!전)전) ?분기|\b(?:last|previous|prior) quarter\b/i;
/** `지난 분기보다`, `전 분기 대비`, `up on last quarter`: what the newest is held against. */
const AGAINST_BEFORE =
  /분기[와과랑하고이]* ?(?:보다|대비|에 ?비|비교|비해|차이)|분기(?:와|과|랑|이랑|하고)|\b(?:than|to|with|from|against|over|since|versus|on)(?: the)? (?:last|previous|prior) quarter/i;
const NEWEST_AGAIN = /^(?:그럼|그러면|아니)? ?이번 ?(?:건|거|것|꺼)(?:은|는)?요?[?.! ]*$/;

/** The quarter that a question names by those that the questions before it, `asked`, and the last of them spoke of. */
export function quarterAfter(
  text: string,
  { asked, last }: { readonly asked: readonly string[]; readonly last: string | undefined },
  today: string,
): Pick<Slots, 'quarter'> {
  if (AGAINST_BEFORE.test(text) || YEAR_BEFORE.test(text)) return {};
  const isThisSaid = asked.some((each) => THIS_QUARTER.test(each));
  // `저번 분기는요` after `이번 분기`, or after an older one, is the one before the newest, and not the newest once more.
  const isOlderSaid = last !== undefined && last < lastQuarter(today, 1);
  if ((isThisSaid || isOlderSaid) && QUARTER_BEFORE.test(text)) return { quarter: lastQuarter(today, 1) };
  const isNewest = last !== undefined && (THIS_QUARTER.test(text) || NEWEST_AGAIN.test(text));
  return isNewest ? { quarter: lastQuarter(today) } : {};
}

/** The quarter that a question names by the one before it in the talk; none where it names none so. */
export function quarterFrom(text: string, quarter: string): Pick<Slots, 'quarter'> {
  const [by] = QUARTERS_FROM.find(([, words]) => words.test(text)) ?? [];
  return by === undefined || YEAR_BEFORE_NEWEST.test(text)
    ? {}
    : { quarter: quarterAt(yearOf(quarter) * 4 + Number(quarter.slice(-1)) - 1 + by) };
}

const ORDINALS = ['first|1st', 'second|2nd', 'third|3rd', 'fourth|4th|last'].map(
  (words) => new RegExp(`\\b(?:${words}) quarter\\b`, 'i'),
);
/** `the second quarter of this year`; none where it is named otherwise. */
function quarterByOrdinal(text: string, today: string): Pick<Slots, 'quarter'> {
  const [, year = ''] = /\bquarter (?:of|in) (this year|last year|20\d\d)\b/i.exec(text) ?? [];
  const at = ORDINALS.findIndex((words) => words.test(text)) + 1;
  if (year === '' || at === 0) return {};
  const of = year.startsWith('20') ? Number(year) : yearOf(today) - (/last/i.test(year) ? 1 : 0);
  return { quarter: `${of}Q${at}` };
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const SINCE =
  /(?<!\d)(1[0-2]|[1-9])월(?: ?1일)? ?(?:부터|이후)(?! ?\d)|\bsince (?:the start of )?(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b(?! \d)/i;

/** `1월부터 지금까지`: from the start of that month, the newest there was, until today. */
function sinceMonth(text: string, today: string): Pick<Slots, 'since' | 'until'> | null {
  const [, number, name] = SINCE.exec(text) ?? [];
  if (number === undefined && name === undefined) return null;
  const month = two(number === undefined ? MONTHS.indexOf((name ?? '').toLowerCase()) + 1 : Number(number));
  return { since: `${newestYearOfMonth(month, today)}-${month}-01`, until: today };
}

const WEEKDAYS = '월화수목금토일';
const ENGLISH_WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const DAYS_PER_WEEK = 7;
/** 1 January 1970 was a Thursday, and weeks begin on Monday. */
const weekdayOf = (day: string): number => (dayNumber(day) + 3) % DAYS_PER_WEEK;
const DAYS_AGO: readonly (readonly [number, RegExp])[] = [
  [1, /(?<![가-힣])어제|어저께|\byesterday\b/i],
  // `그제야`, `그제서야` say that something came late.
  [2, /그제(?!서?야)|그저께|엊그제|the day before yesterday/i],
];
/** A day of a week, by how many weeks that lies from this one. */
const WEEKDAY_OF_WEEK: readonly (readonly [number, RegExp])[] = [
  [-2, /(?:지지난|저저번|전전) ?주 ?([월화수목금토일])요일/],
  [-1, /(?:지난|저번) ?주 ?([월화수목금토일])요일|\b(mon|tue|wed|thu|fri|sat|sun)[a-z]*day (?:of )?last week\b/i],
  [0, /이번 ?주 ?([월화수목금토일])요일|\b(mon|tue|wed|thu|fri|sat|sun)[a-z]*day (?:of )?this week\b/i],
];
/** The newest such day before today, whichever week it lies in. */
const WEEKDAY_BEFORE =
  /(?:지난|저번) ?([월화수목금토일])요일|\b(?:last|this past) (mon|tue|wed|thu|fri|sat|sun)[a-z]*day\b/i;

/** The weekday that a pattern finds in a text, from 0 for Monday; null where it finds none. */
function weekdayIn(text: string, words: RegExp): number | null {
  const [, korean, english] = words.exec(text) ?? [];
  if (korean !== undefined) return WEEKDAYS.indexOf(korean);
  return english === undefined ? null : ENGLISH_WEEKDAYS.indexOf(english.toLowerCase());
}

/** The last day of a year, by how many it lies after this one; words that hold others come first. */
const ENDS_OF_YEAR: readonly (readonly [number, RegExp])[] = [
  [1, /내년 ?(?:연말|말)(?![가-힣]*고)|\b(?:end of next year|next year'?s end)\b/i],
  [0, /연말(?!정산)|(?:올해|올|이번 ?해) ?말(?![가-힣]*고)|\b(?:end of (?:the|this) year|year[- ]end)\b/i],
];
/** The last day of a month, by how many it lies after this one; words that hold others come first. */
const ENDS_OF_MONTH: readonly (readonly [number, RegExp])[] = [
  [1, /(?:다음|담) ?달 ?(?:월말|말일|말(?!고))|내달 ?말(?!고)|\bend of next month\b/i],
  [0, /월말|말일|(?:이번 ?달|이달) ?말(?!고)|\b(?:end of (?:the|this) month|month[- ]end)\b/i],
];

/** The end of a year or of a month that lies ahead; none where a question names none. */
function endFrom(text: string, today: string): Pick<Slots, 'date'> | null {
  const [years] = ENDS_OF_YEAR.find(([, words]) => words.test(text)) ?? [];
  if (years !== undefined) return { date: `${yearOf(today) + years}-12-31` };
  const [months] = ENDS_OF_MONTH.find(([, words]) => words.test(text)) ?? [];
  return months === undefined ? null : { date: addDays(startOfMonth(today, months + 1), -1) };
}

/** `내년 6월`, `June last year`: the year that is named beside a month; null where none is. */
function yearBeside(text: string, today: string): number | null {
  if (/내년|\bnext year\b/i.test(text)) return yearOf(today) + 1;
  if (/재작년|\bthe year before last\b/i.test(text)) return yearOf(today) - 2;
  return /작년|지난해|\blast year\b/i.test(text) ? yearOf(today) - 1 : null;
}

/** How many months ahead a month or a day lies, for what develops with time; null where none is named, or it is past. */
export function monthsUntil({ month, date }: Slots, today: string): number | null {
  const named = month ?? date?.slice(0, 7);
  if (named === undefined) return null;
  const ahead = (yearOf(named) - yearOf(today)) * MONTHS_PER_YEAR + monthOf(named) - monthOf(today);
  return ahead > 0 ? ahead : null;
}

/** A day by how it lies from today: `어제`, `지난주 토요일`; none where a question names none so. */
function dayFrom(text: string, today: string): Pick<Slots, 'date'> | null {
  const ago = DAYS_AGO.findLast(([, words]) => words.test(text));
  if (ago) return { date: addDays(today, -ago[0]) };
  const monday = addDays(today, -weekdayOf(today));
  for (const [weeks, words] of WEEKDAY_OF_WEEK) {
    const weekday = weekdayIn(text, words);
    if (weekday !== null) return { date: addDays(monday, weeks * DAYS_PER_WEEK + weekday) };
  }
  const weekday = weekdayIn(text, WEEKDAY_BEFORE);
  if (weekday === null) return null;
  const back = (weekdayOf(today) - weekday + DAYS_PER_WEEK) % DAYS_PER_WEEK;
  return { date: addDays(today, -(back === 0 ? DAYS_PER_WEEK : back)) };
}

/** A month by how many it lies after this one; words that hold others come first. */
const MONTHS_FROM_NOW: readonly (readonly [number, RegExp])[] = [
  [-2, /지지난 ?달|저저번 ?달|전전월|the month before last/i],
  [-1, /지난 ?달|저번 ?달|전월|last month/i],
  [2, /다다음 ?달|the month after next/i],
  [1, /다음 ?달|담 ?달|내달|익월|next month/i],
  [0, /이번 ?달|이달|당월|this month/i],
];

const BARE_MONTH = /(?<!\d)(?:1[0-2]|[1-9])월|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b/i;
/** What says that a month is one in the past, or of which year it is. */
const PAST_TENSE =
  /\d{2,4} ?년|작년|지난|저번|[였었았했났]|[냈낸갚]은|갚은|\b(?:last|was|were|did|paid|have i|20\d\d)\b/i;

/** A month that a question names without a year, as the next one to come: for what lies ahead. */
export const comingMonth = (text: string, month: string, today: string): string =>
  month < today.slice(0, 7) && BARE_MONTH.test(text) && !PAST_TENSE.test(text) ? monthFrom(`${month}-01`, 12) : month;

/** Quarter, month, day or span that a question names. What has no year is the newest that fits. */
export function timesSaid({ text, figures }: Tokens, today: string): Slots {
  const [back] = QUARTERS_BACK.find(([, words]) => words.test(text)) ?? [];
  if (back !== undefined) return { quarter: lastQuarter(today, back) };
  const ordinal = quarterByOrdinal(text, today);
  if (ordinal.quarter !== undefined) return ordinal;
  const since = sinceMonth(text, today);
  if (since) return since;
  for (const { kind, value, end } of figures) {
    if (kind !== 'date' || value === null) continue;
    const [, year, quarter] = /^(\d{4})?Q([1-4])$/.exec(value) ?? [];
    if (quarter !== undefined && isComparedWith(text, end)) continue;
    if (quarter !== undefined)
      return { quarter: `${year ?? yearOfQuarter(text, today) ?? newestYear(quarter, today)}Q${quarter}` };
    const [, named, month, day] = /^(\d{4})?-(\d{2})(?:-(\d{2}))?$/.exec(value) ?? [];
    const beside = named ?? yearBeside(text, today);
    if (month !== undefined && day !== undefined) return { date: `${beside ?? yearOf(today)}-${month}-${day}` };
    if (month !== undefined) return { month: `${beside ?? newestYearOfMonth(month, today)}-${month}` };
  }
  const day = endFrom(text, today) ?? dayFrom(text, today);
  if (day) return day;
  const [by] = MONTHS_FROM_NOW.find(([, words]) => words.test(text)) ?? [];
  if (by !== undefined) return { month: monthFrom(today, by) };
  if (/작년|지난해|last year/i.test(text) && !/대비|보다|같은|비교|than|compar/i.test(text))
    return { since: `${yearOf(today) - 1}-01-01`, until: `${yearOf(today) - 1}-12-31` };
  if (/올해|올 ?한 ?해|이번 ?해|연초|this year|since new year|year to date/i.test(text))
    return { since: `${yearOf(today)}-01-01`, until: today };
  return {};
}

/** `2분기보다`, `since Q2`: the newest quarter is held against it. */
const isComparedWith = (text: string, end: number): boolean =>
  AS_MEASURE_BEHIND.test(text.slice(end)) || AS_MEASURE_BEFORE.test(text.slice(0, end));
const AS_MEASURE_BEHIND =
  /^ ?(?:보다|대비|에 ?비|(?:이?랑|와|과|하고) ?(?:비교|견주|견줘|견준|차이|대비|다르|다른)|에서 ?\d? ?분기)/;
const AS_MEASURE_BEFORE =
  /\b(?:than|compared? (?:to|with)|versus|vs\.?|against|since|from|between)(?: in)? (?:the )?(?:q[1-4]|\w+ quarter)(?: (?:of )?\d{4})?$/i;

/** `작년 3분기`, `Q3 last year`: the year that stands beside a quarter; null where none does. */
function yearOfQuarter(text: string, today: string): number | null {
  const [, korean, english] = BESIDE_QUARTER.exec(text) ?? [];
  const word = korean ?? english;
  if (word === undefined) return null;
  if (/재작년|before last/i.test(word)) return yearOf(today) - 2;
  return /올해|this/i.test(word) ? yearOf(today) : yearOf(today) - 1;
}
const BESIDE_QUARTER =
  /(재작년|작년|지난해|올해) ?(?:의 ?)?[1-4]분기|(?:\bq[1-4]|\bquarter) (?:of |in )?(the year before last|last year|this year)\b/i;

const newestYear = (quarter: string, today: string): number =>
  `${yearOf(today)}Q${quarter}` <= lastQuarter(today) ? yearOf(today) : yearOf(today) - 1;
const newestYearOfMonth = (month: string, today: string): number =>
  Number(month) <= monthOf(today) ? yearOf(today) : yearOf(today) - 1;
