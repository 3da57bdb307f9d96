import type { OpenLoanFact } from '../loans/index.js';
import type { Servicing } from '../servicing/index.js';
import { owedLoan } from './loan-of-row.js';
import { payoffQuote, type PayoffQuote } from './payoff-quote.js';

/** What pays an open loan off on a day, or on the day of its last change if that is later; null when nothing is owed. */
export function payoffOfFact(servicing: Servicing, loan: OpenLoanFact, on: string): PayoffQuote | null {
  const owed = owedLoan(loan);
  return owed && payoffQuote(servicing, owed, owed.kept.on > on ? owed.kept.on : on);
}
