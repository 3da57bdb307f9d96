import type { LoanRow, OpenLoanFact } from '../loans/index.js';
import type { Servicing } from '../servicing/index.js';
import { owedLoan } from './loan-of-row.js';
import { payoffQuote, type PayoffQuote } from './payoff-quote.js';

/**
 * What would end an open loan on a day, or on that of its last change if it comes later; null when nothing is owed on it.
 * Facts are read with every column of the loan.
 */
export function payoffOfFact(servicing: Servicing, loan: OpenLoanFact, on: string): PayoffQuote | null {
  const owed = owedLoan(loan as unknown as LoanRow);
  return owed && payoffQuote(servicing, owed, owed.kept.on > on ? owed.kept.on : on);
}
