import { daysBetween } from '../../../platform/calendar.js';
import { dailyInterestWon } from './accrual.js';
import { dueWonOf, sumOf, type UnpaidInstalment, type LoanAccount, type Servicing } from './account.js';
import type { LoanContract } from './contract.js';
import { rateOf } from './plan.js';

/** Arrears on a day. */
export interface Arrears {
  readonly status: 'ACTIVE' | 'DELINQUENT';
  /** Instalments past their last day to pay, without default interest. */
  readonly overdueWon: number;
  /** Days since the last day to pay the oldest of them on time. */
  readonly overdueDays: number;
  /** Default interest up to the day. */
  readonly defaultInterestWon: number;
}

/** The dues whose last day to pay has passed: an instalment is overdue from the day after it. */
export const overdueDues = ({ dues }: LoanAccount, on: string): readonly UnpaidInstalment[] =>
  dues.filter(({ payableOn }) => payableOn < on);

/** Arrears of an account that has been advanced to the day. */
export function arrearsOf(servicing: Servicing, contract: LoanContract, account: LoanAccount, on: string): Arrears {
  const overdue = overdueDues(account, on);
  const [oldest] = overdue;
  if (!oldest) return { status: 'ACTIVE', overdueWon: 0, overdueDays: 0, defaultInterestWon: 0 };
  const charged = overdue.map((due) => accrueDefaultInterest(servicing, contract, account, due, on));
  return {
    status: 'DELINQUENT',
    overdueWon: dueWonOf(overdue),
    overdueDays: daysBetween(oldest.payableOn, on),
    defaultInterestWon: sumOf(charged, ({ defaultInterestWon }) => defaultInterestWon),
  };
}

/**
 * Charges default interest on the unpaid part of a due up to a day: actual/365 at the default rate, from the day after
 * the last day to pay, rounded down to the won. The rest of the loan continues at the contract's rate.
 */
export function accrueDefaultInterest(
  { defaultRate }: Pick<Servicing, 'defaultRate'>,
  contract: LoanContract,
  { plan }: Pick<LoanAccount, 'plan'>,
  due: UnpaidInstalment,
  on: string,
): UnpaidInstalment {
  if (on <= due.chargedTo) return due;
  const annualRateMillionths = defaultRate(rateOf(plan), contract.disbursedOn);
  const rates = [{ from: due.chargedTo, annualRateMillionths }] as const;
  const sinceWon = dailyInterestWon('DAILY_ACTUAL_365', due.interestWon + due.principalWon, rates, on);
  return { ...due, defaultInterestWon: due.defaultInterestWon + sinceWon, chargedTo: on };
}
