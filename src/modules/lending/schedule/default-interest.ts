import { accruedInterestWon } from '../repayment-allocation.js';
import type { OverduePart } from './delinquency.js';
import { daysBetween } from '../../../platform/calendar.js';

/** A figure of the law, in force from a day on until the next. Rates in millionths a year. */
type Dated = readonly (readonly [from: string, rateMillionths: number])[];

/**
 * The highest interest of any kind, by the day of the contract: the decree on the Credit Business Act (대부업법 시행령),
 * articles 5 and 9, as amended. Each lowering bound contracts made or renewed from that day on.
 */
const CEILING: Dated = [
  ['2002-10-27', 660_000],
  ['2007-10-04', 490_000],
  ['2010-07-21', 440_000],
  ['2011-06-27', 390_000],
  ['2014-04-02', 349_000],
  ['2016-03-03', 279_000],
  ['2018-02-08', 240_000],
  ['2021-07-07', 200_000],
];

/**
 * What may be added to the contract's rate on what is overdue: 3 percentage points since 30 April 2018, by the notice of
 * the Financial Services Commission under article 15 (3) of the Credit Business Act.
 */
const MARGIN_MILLIONTHS = 30_000;

/**
 * Since 17 October 2024, of personal debt below 50 million won of principal only what is overdue may bear the addition,
 * also when the whole loan has been called: Personal Debtor Protection Act (개인채무자보호법) and its decree. The principal
 * meant is taken to be what is still owed.
 */
const OVERDUE_PART_ONLY = { from: '2024-10-17', belowWon: 50_000_000 } as const;

/** What bears the rate on arrears when the whole loan has been called. */
export type DefaultInterestBasis = 'OVERDUE_PART' | 'WHOLE_BALANCE';

/**
 * The rate on what is overdue, in millionths: the contract's rate and the addition, together at most the ceiling of the
 * day of the contract. A contract above the ceiling gets no addition; that it is above is not this rule's to mend.
 */
export function defaultRateMillionths(contractRateMillionths: number, agreedOn: string): number {
  const ceiling = CEILING.findLast(([from]) => from <= agreedOn)?.[1] ?? Infinity;
  return contractRateMillionths + Math.min(MARGIN_MILLIONTHS, Math.max(0, ceiling - contractRateMillionths));
}

/** On what the rate for arrears runs once the whole loan has been called, by the principal owed and the day. */
export function basisOnceCalled(principalWon: number, on: string): DefaultInterestBasis {
  const { from, belowWon } = OVERDUE_PART_ONLY;
  return on >= from && principalWon < belowWon ? 'OVERDUE_PART' : 'WHOLE_BALANCE';
}

/** Interest at the rate for arrears on each overdue part, from the day it was due; each rounded down to the won. */
export function defaultInterestWon(parts: readonly OverduePart[], rateMillionths: number, on: string): number {
  return parts.reduce(
    (sum, { dueOn, amountWon }) => sum + accruedInterestWon(amountWon, rateMillionths, daysBetween(dueOn, on)),
    0,
  );
}

/** What is owed of a loan in arrears, and its two rates. */
export interface Arrears {
  readonly overdueWon: number;
  /** Principal whose day has not come. */
  readonly notDueWon: number;
  readonly contractRateMillionths: number;
  readonly defaultRateMillionths: number;
}

/**
 * Interest of one day: the rate for arrears on what is overdue, and on the rest the contract's, or the same rate when the
 * whole loan has been called and may bear it.
 */
export function dailyInterestWon(arrears: Arrears, basis: DefaultInterestBasis): number {
  const { overdueWon, notDueWon, contractRateMillionths, defaultRateMillionths: onArrears } = arrears;
  const onRest = basis === 'WHOLE_BALANCE' ? onArrears : contractRateMillionths;
  return accruedInterestWon(overdueWon, onArrears, 1) + accruedInterestWon(notDueWon, onRest, 1);
}
