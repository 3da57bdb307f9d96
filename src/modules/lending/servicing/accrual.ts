import { monthlyInterestWon } from '../terms/index.js';
import { dayNumber } from '../../../platform/calendar.js';
import { instalmentDueOn, isWholePeriod, type InterestConvention, type LoanContract } from './contract.js';

/** A rate in force from a day on. */
export interface RateFrom {
  /** `YYYY-MM-DD`. */
  readonly from: string;
  readonly annualRateMillionths: number;
}

const MILLION = 1_000_000;
const COMMON_YEAR = 365;
const LEAP_YEAR = 366;

/**
 * Interest of a principal at one rate from a day to a later one, counting the first day and not the last. Exact, then
 * rounded down to the won, in favour of the borrower.
 */
export function dailyInterestWon(
  convention: InterestConvention,
  principalWon: number,
  rates: readonly [RateFrom, ...RateFrom[]],
  to: string,
): number {
  const year = isActualActual(convention) ? COMMON_YEAR * LEAP_YEAR : COMMON_YEAR;
  let weighted = 0;
  for (const [index, { from, annualRateMillionths }] of rates.entries()) {
    const next = rates[index + 1]?.from ?? to;
    weighted += annualRateMillionths * daysWeighted(convention, from, next < to ? next : to);
  }
  const unit = year * MILLION;
  const product = principalWon * weighted;
  return Number.isSafeInteger(product)
    ? Math.floor(product / unit)
    : Number((BigInt(principalWon) * BigInt(weighted)) / BigInt(unit));
}

/**
 * Interest of a principal for the period that an instalment ends, or for its part up to a day. A whole period at one
 * rate bears a twelfth of the year under the MONTHLY conventions; any other part is counted by days. Since 31 days are
 * more than a twelfth of 365, a whole period whose rate changes bears at most a twelfth at the highest of its rates: a
 * rate cut never makes the month that it falls in more expensive.
 */
export function periodInterestWon(
  contract: LoanContract,
  instalment: number,
  principalWon: number,
  rates: readonly [RateFrom, ...RateFrom[]],
  to?: string,
): number {
  // Days are counted only when needed: replays of loans ask for millions of periods.
  const isWhole =
    isMonthly(contract.convention) &&
    isWholePeriod(contract, instalment) &&
    (to === undefined || to === instalmentDueOn(contract, instalment)) &&
    rates[0].from === instalmentDueOn(contract, instalment - 1);
  if (isWhole && rates.length === 1) return monthlyInterestWon(principalWon, rates[0].annualRateMillionths);
  const end = to ?? instalmentDueOn(contract, instalment);
  const byDaysWon = dailyInterestWon(contract.convention, principalWon, rates, end);
  if (!isWhole) return byDaysWon;
  const highest = Math.max(...rates.map(({ annualRateMillionths }) => annualRateMillionths));
  return Math.min(byDaysWon, monthlyInterestWon(principalWon, highest));
}

export const isMonthly = (convention: InterestConvention): boolean =>
  convention === 'MONTHLY_ACTUAL_365' || convention === 'MONTHLY_ACTUAL_ACTUAL';

const isActualActual = (convention: InterestConvention): boolean =>
  convention === 'MONTHLY_ACTUAL_ACTUAL' || convention === 'DAILY_ACTUAL_ACTUAL';

/** Days, or under actual/actual each day weighted by the other kind of year, so that both share one denominator. */
function daysWeighted(convention: InterestConvention, from: string, to: string): number {
  if (to <= from) return 0;
  const days = dayNumber(to) - dayNumber(from);
  if (!isActualActual(convention)) return days;
  let weighted = 0;
  for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year += 1) {
    const start = dayNumber(`${String(year).padStart(4, '0')}-01-01`);
    const end = dayNumber(`${String(year + 1).padStart(4, '0')}-01-01`);
    const inYear = Math.min(end, dayNumber(to)) - Math.max(start, dayNumber(from));
    weighted += inYear * (end - start === LEAP_YEAR ? COMMON_YEAR : LEAP_YEAR);
  }
  return weighted;
}

/** Interest of one day at a rate, actual/365, rounded down to the won. */
export const oneDayInterestWon = (principalWon: number, annualRateMillionths: number): number =>
  dailyInterestWon('DAILY_ACTUAL_365', principalWon, [{ from: '2001-01-01', annualRateMillionths }], '2001-01-02');
