import type { LoanRow } from '../lending.columns.js';
import type { OpenLoanFact } from '../loan-facts.js';
import { owedLoan } from './loan-of-row.js';
import { payoffQuote, type PayoffQuote } from './payoff-quote.js';

/**
 * What would end an open loan on a day, or on the day up to which its interest is paid if that comes later; null when
 * nothing is owed on it. Facts are read with every column of the loan.
 */
export function payoffOfFact(loan: OpenLoanFact, on: string): PayoffQuote | null {
  const owed = owedLoan(loan as unknown as LoanRow);
  return owed && payoffQuote(owed, owed.interestPaidTo > on ? owed.interestPaidTo : on);
}
