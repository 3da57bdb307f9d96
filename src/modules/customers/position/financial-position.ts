import { startOfMonth } from '../../../platform/calendar.js';
import type { FinancialSnapshot } from '../snapshot/index.js';
import { arrearsOf, isMore, type Arrears, type ArrearsFacts } from './arrears.js';
import { householdOf, medianWon, MONTHS_LOOKED_AT, type Household } from './household.js';
import { percentOf, rounded, yearlyPercentOf } from './percent.js';
import { lastMonthOver, monthsKnown, newestKnowing } from './recent-months.js';

/** What a financial position is read from. */
export interface PositionFacts extends ArrearsFacts {
  /** As registered, before tax; null when it is not. */
  readonly annualIncomeWon: number | null;
}

/** The source of a figure: the register of customers, the ledger of loans here, or the months on record. */
type PositionSource = 'REGISTER' | 'LEDGER' | 'MONTHS';

/**
 * Income of a year, in won. As registered, before tax, which is what the law bases debt service on. Where none is
 * registered, twelve times the median income after tax of those of the last six complete months that have it; that is
 * less than before tax, so that a missing figure never lets anybody borrow more. Null when neither is known.
 */
export interface Income {
  readonly yearlyWon: number | null;
  readonly source: Extract<PositionSource, 'REGISTER' | 'MONTHS'> | null;
}

/**
 * What debts ask for: principal and interest of an ordinary month, in won, and twelve of them as a share of the year's
 * income. The median `debtPaymentWon` of the months, at most three months old, that have it, over all institutions: one
 * month in which a loan ended says little. The loans here where no month has it, or they require as much or more by
 * now; a difference that rounding explains is ignored. Null when neither is known. It is what is paid, not the
 * regulatory DSR, which computes each kind of loan by its own formula.
 */
interface DebtService {
  readonly monthlyWon: number | null;
  /** The part for debts elsewhere; 0 when no month has it. */
  readonly elsewhereMonthlyWon: number;
  /** Two decimals; 0 without payments, null without an income. */
  readonly percent: number | null;
  readonly source: Extract<PositionSource, 'LEDGER' | 'MONTHS'> | null;
  /** The first day of the newest month that has it; null when it comes from the ledger. */
  readonly month: string | null;
}

/**
 * How far the limits of credit cards are used: what is owed on cards at the end of the newest month, at most three months
 * old, that has both it and the limits. Two decimals, above 100 when over the limits; null when no month has both.
 */
interface CardUse {
  readonly percent: number | null;
  readonly usedWon: number | null;
  /** The newest limit on record, though the use may not be known. */
  readonly limitWon: number | null;
  readonly month: string | null;
}

/**
 * For how many months of spending the money at hand would last: both of the newest month, at most three months old, that
 * has both, payments on debts not counted. Two decimals; null when no month has both, or nothing was spent.
 */
export interface Reserves {
  readonly months: number | null;
  readonly liquidWon: number | null;
  readonly spendingWon: number | null;
  readonly month: string | null;
}

/** How a customer stands with money on a day: one reading for every room, of all that is known. */
export interface FinancialPosition {
  readonly income: Income;
  readonly arrears: Arrears;
  readonly debtService: DebtService;
  readonly cardUse: CardUse;
  readonly reserves: Reserves;
  /** What is put aside a month, `savingWon`: the median of the last half year; null with fewer than three whole months. */
  readonly household: Household;
}

/** Somebody whose financial position is to be read, with what has been read of them so far. */
export interface PersonFacts extends Pick<PositionFacts, 'annualIncomeWon' | 'months' | 'loans'> {
  readonly customerId: number;
}

/** Reads financial positions of people who were seen already, by customer, with what has to be looked up for it. */
export interface FinancialPositionReader {
  of(people: readonly PersonFacts[], on: string): Promise<ReadonlyMap<number, FinancialPosition>>;
}

/** Reads how somebody stands on a day, `YYYY-MM-DD`, from what is known of them. */
export function financialPositionOf(facts: PositionFacts, on: string): FinancialPosition {
  const months = monthsKnown(facts.months, on);
  const income = incomeOf(facts.annualIncomeWon, months, on);
  return {
    income,
    arrears: arrearsOf(facts, on),
    debtService: debtServiceOf(facts.loans?.monthlyPaymentWon ?? null, months, income, on),
    cardUse: cardUseOf(months, on),
    reserves: reservesOf(months, on),
    household: householdOn(months, on, (facts.loans?.monthlyPaymentWon ?? 1) > 0),
  };
}

/** The year's income, by what is registered and by months in any order. */
export function incomeOf(registeredWon: number | null, months: readonly FinancialSnapshot[], on: string): Income {
  if (registeredWon !== null) return { yearlyWon: registeredWon, source: 'REGISTER' };
  const { from, to } = householdSpan(on);
  const known = months.flatMap(({ month, incomeWon }) =>
    incomeWon !== null && month >= from && month <= to ? [incomeWon] : [],
  );
  return known.length === 0
    ? { yearlyWon: null, source: null }
    : { yearlyWon: 12 * medianWon(known), source: 'MONTHS' };
}

/** What a household puts aside, by its last six months that are over. */
export function householdOn(months: readonly FinancialSnapshot[], on: string, hasDebts: boolean): Household {
  const span = householdSpan(on);
  const within = months.filter(({ month }) => month >= span.from && month <= span.to);
  return householdOf(within, { ...span, hasDebts });
}

function householdSpan(on: string): { readonly from: string; readonly to: string } {
  const to = lastMonthOver(on);
  return { from: startOfMonth(to, 1 - MONTHS_LOOKED_AT), to };
}

function debtServiceOf(
  hereWon: number | null,
  months: readonly FinancialSnapshot[],
  { yearlyWon }: Income,
  on: string,
): DebtService {
  const known = newestKnowing(months, on, ({ debtPaymentWon }) => debtPaymentWon !== null);
  const knownWon = known && medianWon(paymentsUpTo(months, on));
  const isOfMonth = knownWon !== null && (hereWon === null || isMore(knownWon, hereWon));
  const monthlyWon = isOfMonth ? knownWon : hereWon;
  const source = isOfMonth ? 'MONTHS' : hereWon === null ? null : 'LEDGER';
  return {
    monthlyWon,
    elsewhereMonthlyWon: isOfMonth ? knownWon - (hereWon ?? 0) : 0,
    percent: yearlyPercentOf(monthlyWon, yearlyWon),
    source,
    month: isOfMonth ? (known?.month ?? null) : null,
  };
}

const paymentsUpTo = (months: readonly FinancialSnapshot[], on: string): number[] =>
  months
    .filter((month) => newestKnowing([month], on, ({ debtPaymentWon }) => debtPaymentWon !== null))
    .flatMap(({ debtPaymentWon }) => debtPaymentWon ?? []);

function cardUseOf(months: readonly FinancialSnapshot[], on: string): CardUse {
  const known = newestKnowing(months, on, (month) => month.cardUsedWon !== null && month.cardLimitWon !== null);
  const limited = known ?? newestKnowing(months, on, ({ cardLimitWon }) => cardLimitWon !== null);
  const usedWon = known?.cardUsedWon ?? null;
  const limitWon = limited?.cardLimitWon ?? null;
  return { percent: percentOf(usedWon, known?.cardLimitWon ?? null), usedWon, limitWon, month: known?.month ?? null };
}

function reservesOf(months: readonly FinancialSnapshot[], on: string): Reserves {
  const known = newestKnowing(months, on, (month) => month.liquidWon !== null && month.spendingWon !== null);
  const newest = (of: (month: FinancialSnapshot) => number | null): number | null => {
    const month = known ?? newestKnowing(months, on, (each) => of(each) !== null);
    return month && of(month);
  };
  const liquidWon = newest((month) => month.liquidWon);
  const spendingWon = newest((month) => month.spendingWon);
  const lasts = known && liquidWon !== null && spendingWon ? rounded(liquidWon / spendingWon) : null;
  return { months: lasts, liquidWon, spendingWon, month: known?.month ?? null };
}
