import type { Slots } from '../../../platform/assistant/index.js';
import { koreanNumber } from '../gate/index.js';
import { otherShareOf, type OtherShare } from './shares.js';
import type { Noun, Tokens } from './tokens.js';

type Figure = Tokens['figures'][number];
type Writable = { -readonly [Name in keyof Slots]: Slots[Name] };

const MILLION = 1_000_000;
const [TEN_THOUSAND, MONTHS_PER_YEAR] = [10_000, 12];
/** The largest yearly income and price that the rooms compute with, in won. */
const [INCOME_MAX, PRICE_MAX] = [100_000_000_000, 1_000_000_000_000];
/** Smaller amounts are meant in units of 10,000 won: nobody borrows 2,000 won. */
const SHORTEST_AMOUNT = 100_000;

/** The words around a figure up to its neighbours: its noun, and which way that goes. */
interface Surroundings {
  readonly noun: Noun | null;
  readonly move: 'UP' | 'DOWN' | 'REPAY' | 'BORROW' | null;
  readonly before: string;
  readonly after: string;
  /** Whether another noun stands between the figure and what moves. */
  readonly isOfAnother: boolean;
  /** What a percentage is of, where that is no rate of a loan. */
  readonly share: OtherShare | null;
}

function around(tokens: Tokens, figure: Figure, at: number): Surroundings {
  const { text, nouns, figures } = tokens;
  const from = figures[at - 1]?.end ?? 0;
  const until = Math.min(figures[at + 1]?.start ?? text.length, endOfSentence(text, figure.end));
  // What rises or falls by a percentage is neither borrowed nor repaid: `a 20% raise, how much could I borrow`.
  const moves = tokens.moves.filter(({ kind }) => !OF_PERCENT.has(figure.kind) || kind === 'UP' || kind === 'DOWN');
  const before = nouns.filter(
    ({ start, end }) =>
      start >= from &&
      end <= figure.start &&
      !isYearOf(tokens, figure, end) &&
      !STAYS_BETWEEN.test(text.slice(end, figure.start)),
  );
  const behind = nouns.filter(({ start }) => start >= figure.end && start < Math.min(until, figure.end + 12));
  const noun = before.at(-1) ?? behind[0];
  // Korean puts the verb after the figure; English puts it before as often.
  const later = moves.find(({ start }) => start >= figure.end && start < until);
  const earlier = moves.filter(({ start, end }) => start >= from && end <= figure.start).at(-1);
  const next = nouns.find(({ start }) => start >= figure.end);
  const isNear = later && (!next || later.start < next.start || /[가-힣]/.test(text.slice(figure.end, later.start)));
  const move = (isNear ? later : earlier) ?? later ?? earlier;
  // `2천만원 더 넣으면 총이자가 줄어드나요`: the thing that falls stands between, not the figure.
  const isOfAnother = move !== undefined && move === later && next !== undefined && next.end <= move.start;
  return {
    noun: noun?.kind ?? null,
    move: move?.kind ?? null,
    before: text.slice(from, figure.start),
    after: text.slice(figure.end, until),
    isOfAnother,
    share: otherShareOf(tokens, figure, from),
  };
}

/** `지금 소득 그대로면 천만 원은`: what stays as it is has no figure. */
const STAYS_BETWEEN = /^[은는이가을를]? ?(?:그대로|유지|똑같|변함)/;
const OF_PERCENT: ReadonlySet<Figure['kind']> = new Set<Figure['kind']>(['percent', 'percentPoint']);
/** Where the sentence ends that a place lies in. */
function endOfSentence(text: string, from: number): number {
  const end = text.slice(from).search(/[.?!](?:\s|$)/);
  return end < 0 ? text.length : from + end;
}

/** `연 1200 더 벌면`: of what is no percentage, the word says a year, and not a rate. */
const isYearOf = ({ text }: Tokens, { kind, start }: Figure, end: number): boolean =>
  kind !== 'percent' && kind !== 'percentPoint' && /연 ?$/.test(text.slice(0, end)) && start - end <= 1;

/** What figures and the words around them say: amounts, rates and times, and by how much something changes. */
export function figuresSaid(tokens: Tokens): Slots {
  const said: Writable = {};
  for (const [at, figure] of tokens.figures.entries()) {
    if (figure.value === null || !/^\d+$/.test(figure.value)) continue;
    const isBasis = BASIS_POINTS.test(tokens.text.slice(figure.start, figure.end));
    const value = isBasis ? valueOf(figure) / BASIS_POINTS_A_POINT : valueOf(figure);
    Object.assign(said, saidBy(figure, value, around(tokens, figure, at)));
  }
  return { ...foldSaid(tokens), ...said, ...pointsInWords(tokens) };
}

/** `1억2천` is said for 1억 2천만: behind hundreds of millions nobody counts single thousands. */
function valueOf({ value }: Figure): number {
  const said = Number(value) / MILLION;
  const rest = said % EOK;
  return said > EOK && rest > 0 && rest < TEN_THOUSAND && Number.isInteger(rest / 100)
    ? said - rest + rest * TEN_THOUSAND
    : said;
}
const EOK = 100_000_000;

function saidBy({ kind }: Figure, value: number, near: Surroundings): Slots {
  const isPoints =
    kind === 'percentPoint' ||
    (kind === 'point' && near.noun === 'RATE') ||
    (kind === 'plain' && /^ ?(?:points?|포인트)/i.test(near.after));
  const isPercent =
    kind === 'percent' || isPoints || (kind === 'plain' && /^ ?(?:프로|퍼(?:센트)?|percent)/i.test(near.after));
  if (isPercent) return percentSaid(value, near, isPoints);
  if (kind === 'year') return timeSaid(Math.round(value * MONTHS_PER_YEAR), near);
  if (kind === 'month') return timeSaid(value, near);
  const isAmount =
    // `8천일 때`: the ending of a supposition, and no day.
    (kind === 'day' && /^ ?때/.test(near.after)) ||
    kind === 'won' ||
    kind === 'plain' ||
    (kind === 'person' && /^(?:데|가요|지|만큼|경우)/.test(near.after));
  return isAmount ? amountSaid(value, near, kind === 'won') : {};
}

const BASIS_POINTS = /bps?\s*$/i;
const BASIS_POINTS_A_POINT = 100;

const sign = (move: Surroundings['move']): 1 | -1 => (move === 'DOWN' ? -1 : 1);

function percentSaid(value: number, { noun, move, before, after, share }: Surroundings, isPoints: boolean): Slots {
  if (share === 'SHARE') return {};
  const moves = move === 'UP' || move === 'DOWN';
  const isIncome = noun === 'INCOME' || /^ ?(?:percent )?(?:more|less) (?:income|salary|pay)\b/i.test(after);
  const [, which] = MORE_OR_LESS.exec(after) ?? [];
  if (isIncome && which !== undefined) return { incomeChangePercent: which.toLowerCase() === 'more' ? value : -value };
  if (noun === 'LIMIT' && moves) return {};
  if (noun === 'INCOME') return moves ? { incomeChangePercent: sign(move) * value } : {};
  // `7프로까지 오르면`, `6%로` name the rate itself; `1% 하락하면` says by how much it moves.
  const isLevel =
    /^ ?(?:프로|퍼센트)?(?:로|까지|이면|면|라면|일 ?때|로 ?해)(?![가-힣])/.test(after) ||
    /^ ?(?:or|then|instead)/i.test(after);
  // `기준금리가 1% 오르면` moves the rates of loans as well; where it stands is no rate of theirs.
  if (share === 'PART_OF_RATE' && (!moves || isLevel)) return {};
  // `1퍼센트 오르면`: of what stands alone, a rate is what moves by a percentage.
  if (isPoints || ((noun === 'RATE' || noun === null) && moves && !isLevel))
    return { rateChangePoints: sign(move) * value };
  // `limit at a 5.5% rate`: the limit is asked for at that rate.
  const isRate =
    noun === 'RATE' ||
    noun === null ||
    isLevel ||
    OF_A_LOAN.test(after) ||
    (noun === 'LIMIT' && RATE_BESIDE.test(before + after));
  return isRate ? { annualRatePercent: value } : {};
}

const MORE_OR_LESS = /^ ?(?:percent )?(more|less)\b/i;
/** `a 5% loan`. */
const OF_A_LOAN = /^ ?(?:짜리|의)? ?(?:대출|loan|mortgage)/i;
const RATE_BESIDE = /금리|이율|이자|\brate|interest|\bat (?:a )?$/i;

const TIME_AHEAD_AFTER_NUMBER =
  /^ ?(?:간|동안|뒤|후|안에|이내|있다|지나|까지|내에|씩)|^ ?(?:from now|later|ahead|down the road)/i;
const TIME_AHEAD_BEFORE_NUMBER = /(?:\bin|\bover|\bwithin|\bafter|\bnext|앞으로|향후) (?:the next )?$/i;

const timeSaid = (months: number, { before, after }: Surroundings): Slots =>
  TIME_AHEAD_AFTER_NUMBER.test(after) || TIME_AHEAD_BEFORE_NUMBER.test(before)
    ? { monthsAhead: months }
    : { termMonths: months };

const MONTHLY = /월급|월 ?(?:소득|수입|급여)|한 ?달|매달|매월|다달이|monthly|per month|a month/i;

function amountSaid(value: number, { noun, move, before, after, isOfAnother }: Surroundings, isWon: boolean): Slots {
  const isWhole = isWon && value >= TEN_THOUSAND;
  if (isYear(value, before, isWon)) return {};
  if (/^ ?(?:번째|개(?!월)|건|번|위|등|회)/.test(after) || value < (isWhole ? 1 : 2)) return {};
  const won = isWhole || value >= SHORTEST_AMOUNT ? value : value * leftOut(before + after, value);
  if (noun === 'INCOME') return incomeSaid(won, move, { before, after });
  // `part-time on 60 million won a year`: what comes in, unless it is repaid or borrowed.
  if (move !== 'REPAY' && LIVES_ON.test(before) && A_YEAR.test(after)) return incomeSaid(won, null, { before, after });
  if (!isWhole && value < 10) return {};
  if (
    noun === 'PRICE' ||
    /^ ?(?:원)?(?:짜리|의|인)? ?(?:집|아파트|주택|빌라)(?!대출|담보)|^ ?(?:won )?(?:home|house|flat)/i.test(after)
  )
    return won >= MILLION && won <= PRICE_MAX ? { homePriceWon: won } : {};
  const isPaid = /갚|상환|미리|pay|extra/i.test(before) || ONTO_DEBT.test(after);
  if (move === 'DOWN' && !isOfAnother && OWED.has(noun) && !isPaid) return { debtChangeWon: -won };
  return { amountWon: won };
}

/** What is left out behind a number: Korean says tens of thousands, and English, up to three digits, millions. */
const leftOut = (text: string, value: number): number =>
  value < LEAST_FOUR_DIGITS && /[a-z]/i.test(text) && !/[가-힣]/.test(text) ? MILLION : TEN_THOUSAND;
const LEAST_FOUR_DIGITS = 1_000;

/** Plain numbers that may be years. */
const [FIRST_YEAR, LAST_YEAR] = [1990, 2099];
/** `so far in 2026`, `the same quarter of 2025`. */
const isYear = (value: number, before: string, isWon: boolean): boolean =>
  !isWon &&
  value >= FIRST_YEAR &&
  value <= LAST_YEAR &&
  /\b(?:in|of|since|during|until|by|q[1-4]|[a-z]{3,9})[ ,]*$/i.test(before);

const OWED: ReadonlySet<Noun | null> = new Set<Noun | null>([
  'DEBT',
  'CREDIT',
  'MORTGAGE',
  'JEONSE',
  'OVERDRAFT',
  'CARD_DEBT',
]);

/** `연봉 7천만원으로 줄어드는데`, `my salary falls to 50 million`: where it comes to stand, and not by how much it moves. */
const LEVEL_BEHIND = /^ ?(?:원)? ?(?:으로|로|까지|이면|면|이라면|라면|일 ?때|때|이라고|대로)(?![가-힣]*서)/;
const LEVEL_BEFORE = /\b(?:to|at) (?:about |around |only |just )?(?:krw |₩)?$/i;
/** `on 60 million won a year`. */
const LIVES_ON =
  /\b(?:on|for) (?:about |around |only |just )?(?:krw |₩)?$|\b(?:contract|job|offer|package|position)\b[^.?!]{0,24}$/i;
const A_YEAR = /^ ?(?:won )?(?:a|per|each) (?:year|month)\b|^ ?(?:won )?(?:annually|yearly|monthly)\b/i;
/** `dropped 50 million on the mortgage`: money that is paid onto a debt. */
const ONTO_DEBT = /^ ?(?:won )?(?:on|onto|into|at|towards?|against)\b/i;

/** `배우자 소득 4천 합치면`, `with my wife's 40 million added`, `5 million more`. */
const JOINS_INCOME =
  /^[^.?!]{0,12}?(?:합[치쳐산]|더하|더해|보태|포함)|^ ?(?:won )?(?:added|combined|on top|more|extra)\b|\b(?:add(?:ing)?|combin\w+|plus|extra|another)[^.?!]{0,16}$/i;

function incomeSaid(
  won: number,
  move: Surroundings['move'],
  { before, after }: Pick<Surroundings, 'before' | 'after'>,
): Slots {
  const near = before + after;
  const isLevel = LEVEL_BEHIND.test(after) || LEVEL_BEFORE.test(before);
  if ((move === 'UP' || move === 'DOWN') && !isLevel) return { incomeChangeWon: sign(move) * won };
  if (JOINS_INCOME.test(after) || JOINS_INCOME.test(before)) return { incomeChangeWon: won };
  const isMonthly = MONTHLY.test(near);
  if (won * (isMonthly ? MONTHS_PER_YEAR : 1) > INCOME_MAX) return {};
  return isMonthly ? { monthlyIncomeWon: won } : { yearlyIncomeWon: won };
}

/** `수입 반토막 나면`, `if my income doubled`: words instead of a percentage. */
function foldSaid({ text, nouns, moves }: Tokens): Slots {
  if (!nouns.some(({ kind }) => kind === 'INCOME')) return {};
  const part = tenthsOf(text) ?? fractionOf(text);
  const move = moves.findLast(({ kind }) => kind === 'UP' || kind === 'DOWN');
  if (part !== null && move) return { incomeChangePercent: sign(move.kind) * part };
  const percent = foldOf(text);
  return percent === null ? {} : { incomeChangePercent: percent };
}
/** By how many percent something moves that moves by a fraction. */
const FRACTIONS: Readonly<Record<string, number>> = { quarter: 25, fifth: 20, tenth: 10 };
const fractionOf = (text: string): number | null =>
  FRACTIONS[/\bby (?:a|one)[ -](quarter|fifth|tenth)\b/i.exec(text)?.[1]?.toLowerCase() ?? ''] ?? null;
/** A change in percent that is said as a multiple; null where none is. */
export const foldOf = (text: string): number | null =>
  HALF_MORE.test(text) ? 50 : HALVED.test(text) ? -50 : DOUBLED.test(text) ? 100 : TRIPLED.test(text) ? 200 : null;
const TENTHS = /(?<![가-힣\d])([일이삼사오육칠팔구]|한|두|세|네|[1-9]) ?할(?!인)/;
/** Native numerals, which stand before `할` as others do. */
const NATIVE_NUMERALS: Readonly<Record<string, number>> = { 한: 1, 두: 2, 세: 3, 네: 4 };
/** `이 할`, `3할`: tenths, in percent; null where none is said. */
export function tenthsOf(text: string): number | null {
  const [, word] = TENTHS.exec(text) ?? [];
  if (word === undefined) return null;
  return PERCENT_A_TENTH * (NATIVE_NUMERALS[word] ?? Number(koreanNumber(word)) / MILLION);
}
const PERCENT_A_TENTH = 10;
/** `절반 더 늘면`, `half as much again`. */
const HALF_MORE =
  /(?:절반|반)(?:쯤|정도|은)? ?(?:더|가량)? ?(?:늘|오르|올라|더 ?벌|많아)|\bhalf (?:as much )?(?:again|more)\b/i;
const HALVED =
  /반 ?토막|(?:절반|반)(?:으로|만)? ?(?:줄|되|깎|나|떨어|받)|\bhal(?:f|ved?|ves)\b(?! (?:a |of a )?(?:percentage )?point)/i;
const DOUBLED = /(?:두|2) ?배|더블|\b(?:doubled?|doubles|twice)\b/i;
const TRIPLED = /(?:세|3) ?배|\btripled?\b/i;

/** `half a point`, `a point`, `two points`: words instead of a figure, where something rises or falls by them. */
function pointsInWords({ text, moves }: Tokens): Slots {
  const [, word] = WORD_POINTS.exec(text) ?? [];
  const move = moves.findLast(({ kind }) => kind === 'DOWN' || kind === 'UP');
  const points = POINTS_OF[word?.toLowerCase() ?? ''];
  if (points === undefined || (points >= 1 && move === undefined)) return {};
  return { rateChangePoints: (move?.kind === 'DOWN' ? -1 : 1) * points };
}
const WORD_POINTS =
  /\b(half|quarter|a|one|two|three)(?: (?:a|of a|full|whole))?(?: (?:percentage|percent))? points?\b(?! (?:in|of|to)\b)/i;
const POINTS_OF: Readonly<Record<string, number>> = { half: 0.5, quarter: 0.25, a: 1, one: 1, two: 2, three: 3 };
