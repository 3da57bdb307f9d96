import { endOfMonth, startOfMonth } from '../../../platform/calendar.js';
import type { FinancialSnapshot } from '../snapshot/index.js';
import { monthsKnown, newestKnowing } from './recent-months.js';

/** The ledger's current figures of a customer's open loans here. */
export interface LoansHere {
  /** Payments of an ordinary month. */
  readonly monthlyPaymentWon: number;
  /** Days overdue of the loan that is overdue longest. */
  readonly overdueDays: number;
  readonly overdueWon: number;
}

/** What arrears follow from. */
export interface ArrearsFacts {
  /** Null when they are not known. */
  readonly loans: LoansHere | null;
  /** In any order; those of `positionWindow` count. */
  readonly months: readonly FinancialSnapshot[];
  /** What was overdue on loans here on the day of `arrearsInDoubt`; null when it was not read. */
  readonly overdueHereThenWon?: number | null;
}

/** Arrears of one kind of debt. */
export interface ArrearsPart {
  readonly overdueWon: number;
  /** Above 0 when something is overdue. */
  readonly overdueDays: number;
}

/**
 * What a customer has not paid in time, on loans here, on debts elsewhere and on cards together: the only definition.
 *
 * - Loans here: today's ledger, in won and days. It takes precedence over a month's figures of the same loans.
 * - Debts elsewhere: in the newest month, at most three months old, with `overdueWon` or `overdueDays`, the excess over
 *   what loans here had overdue at its end. Where that was not read, the excess over what loans here have overdue now.
 * - Cards: `cardOverdueWon` of the newest such month that has it.
 *
 * Amounts are in won. Days are those of the oldest missed payment of all, as recorded: those of a month are as of its
 * last day. A card that is overdue without days counts one day, and thirty more for each month before in which it was
 * overdue without a break. A missing figure never means that something was paid.
 */
export interface Arrears {
  /** Null when neither loans here nor any month is known: one known source without arrears makes it false. */
  readonly isInArrears: boolean | null;
  /** Debts and cards together; null where `isInArrears` is, and where days are known alone. */
  readonly overdueWon: number | null;
  /** The longest; null where `isInArrears` is. */
  readonly overdueDays: number | null;
  /** Loans here and debts elsewhere; null when no source has them. */
  readonly debts: ArrearsPart | null;
  /** The part of `debts` owed elsewhere; null when no month has it. */
  readonly elsewhere: ArrearsPart | null;
  /** Null when no month has them. */
  readonly cards: ArrearsPart | null;
  /** The first day of the month that reported arrears; null when only the ledger did, or nothing is overdue. */
  readonly month: string | null;
}

/**
 * Months and ledger may round to thousands: figures that differ by that much, or by one percent, count as equal.
 */
const ROUNDING = { won: 1_000, share: 0.01 } as const;
const DAYS_A_MONTH = 30;

/** Puts together what is overdue. `maxAgeMonths` is 0 for a month that is judged by itself, at its end. */
export function arrearsOf(facts: ArrearsFacts, on: string, maxAgeMonths?: number): Arrears {
  const months = monthsKnown(facts.months, on);
  const known = newestKnowing(months, on, knowsDebts, maxAgeMonths);
  const { loans } = facts;
  const elsewhere = known && elsewhereOf(known, facts);
  const cards = cardArrearsOf(facts.months, on, maxAgeMonths);
  const debts = loans || elsewhere ? sumOfParts(loans ?? NO_ARREARS, elsewhere ?? NO_ARREARS) : null;
  const all = debts || cards ? sumOfParts(debts ?? NO_ARREARS, cards ?? NO_ARREARS) : null;
  return {
    isInArrears: all && all.overdueDays > 0,
    overdueWon: all && (all.overdueWon === 0 && all.overdueDays > 0 ? null : all.overdueWon),
    overdueDays: all?.overdueDays ?? null,
    debts,
    elsewhere,
    cards,
    month: (isOverdue(cards) ? cards?.month : isOverdue(elsewhere) ? known?.month : null) ?? null,
  };
}

/**
 * The last day of the month with more arrears than loans here have today: what loans here had overdue then decides
 * whether the rest is owed elsewhere, or was paid here since. Null where there is no such doubt.
 */
export function arrearsInDoubt({ loans, months }: ArrearsFacts, on: string): string | null {
  const known = newestKnowing(monthsKnown(months, on), on, knowsDebts);
  return known && isMore(known.overdueWon ?? 0, loans?.overdueWon ?? 0) ? endOfMonth(known.month) : null;
}

/** What was overdue on cards at the end of the newest month that has it, and that month. */
export function cardArrearsOf(
  given: readonly FinancialSnapshot[],
  on: string,
  maxAgeMonths?: number,
): (ArrearsPart & { readonly month: string }) | null {
  if (given.length === 0) return null;
  const months = monthsKnown(given, on);
  const known = newestKnowing(months, on, ({ cardOverdueWon }) => cardOverdueWon !== null, maxAgeMonths);
  const overdueWon = known?.cardOverdueWon ?? null;
  if (known === null || overdueWon === null) return null;
  return { month: known.month, overdueWon, overdueDays: overdueWon > 0 ? cardDays(known, months) : 0 };
}

const isOverdue = (part: ArrearsPart | null): boolean => part !== null && part.overdueDays > 0;

const NO_ARREARS: ArrearsPart = { overdueWon: 0, overdueDays: 0 };

const knowsDebts = ({ overdueWon, overdueDays }: FinancialSnapshot): boolean =>
  overdueWon !== null || overdueDays !== null;

const sumOfParts = (one: ArrearsPart, other: ArrearsPart): ArrearsPart => ({
  overdueWon: one.overdueWon + other.overdueWon,
  overdueDays: Math.max(one.overdueDays, other.overdueDays),
});

/** Whether months have more arrears than loans here account for. */
export const isMore = (wonReported: number, wonHere: number): boolean =>
  wonReported - wonHere >= Math.max(ROUNDING.won, ROUNDING.share * wonReported);

/** A month's arrears beyond those of loans here. Days alone, without won and without a card, are arrears, too. */
function elsewhereOf(month: FinancialSnapshot, { loans, overdueHereThenWon }: ArrearsFacts): ArrearsPart {
  const { overdueWon, overdueDays, cardOverdueWon } = month;
  const todayWon = loans?.overdueWon ?? 0;
  if (overdueWon === null) {
    const isOfCards = (cardOverdueWon ?? 0) > 0 || todayWon > 0;
    return { overdueWon: 0, overdueDays: isOfCards ? 0 : (overdueDays ?? 0) };
  }
  if (!isMore(overdueWon, todayWon)) return NO_ARREARS;
  const hereWon = overdueHereThenWon ?? todayWon;
  if (!isMore(overdueWon, hereWon)) return NO_ARREARS;
  return { overdueWon: overdueWon - hereWon, overdueDays: Math.max(1, overdueDays ?? 0) };
}

/** As recorded if they can only be the card's or are the longest of all; else by the months in a row with arrears. */
function cardDays({ month, overdueDays, overdueWon }: FinancialSnapshot, months: readonly FinancialSnapshot[]): number {
  if (overdueDays !== null && overdueDays > 0 && !(overdueWon !== null && overdueWon > 0)) return overdueDays;
  const byMonth = new Map(months.map((each) => [each.month, each]));
  let before = 0;
  while ((byMonth.get(startOfMonth(month, -before - 1))?.cardOverdueWon ?? 0) > 0) before += 1;
  return 1 + before * DAYS_A_MONTH;
}
