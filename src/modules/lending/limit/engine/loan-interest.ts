import { monthlyInterestWon, schedule, type RepaymentMethod } from '../../terms/index.js';
import type { LoanKind } from '../../loans/index.js';
import type { Debt } from './limit-profile.js';

/** A loan of an amount over a term, at a known rate. */
interface PricedLoan {
  readonly kind: LoanKind;
  readonly repaymentMethod: RepaymentMethod;
  readonly principalWon: number;
  readonly annualRateMillionths: number;
  readonly months: number;
}

/** Interest of the first months of its schedule; for an overdraft on the whole limit. In won. */
export function interestWithin(loan: PricedLoan, horizonMonths: number): number {
  const { kind, repaymentMethod, principalWon, annualRateMillionths, months } = loan;
  if (principalWon === 0) return 0;
  if (kind === 'OVERDRAFT' || repaymentMethod === 'BULLET')
    return monthlyInterestWon(principalWon, annualRateMillionths) * Math.min(months, horizonMonths);
  const rows = schedule(repaymentMethod, { principalWon, annualRateMillionths, months }, horizonMonths);
  return rows.reduce((sum, { interestWon }) => sum + interestWon, 0);
}

/** Interest of a debt over the first months when it is paid as agreed, in won. */
export const interestOfDebt = (debt: Debt, horizonMonths: number): number =>
  interestWithin({ ...debt, principalWon: debt.balanceWon, months: debt.remainingMonths }, horizonMonths);
