import { dueDate } from '../due-date.js';
import type { LoanRow } from '../lending.columns.js';
import type { OpenLoanFact } from '../loan-facts.js';
import { owedLoan } from './loan-of-row.js';
import { remainingInstalments } from './running-loan.js';

/** The instalment that falls due next, by the balance as it is: repaying more than agreed has changed it. */
export interface NextInstalment {
  readonly dueOn: string;
  readonly paymentWon: number;
}

/** Null where no instalment is to come. What is overdue is owed beside it. Facts of a loan are read with all its columns. */
export function nextInstalment(loan: OpenLoanFact, today: string): NextInstalment | null {
  const owed = owedLoan(loan as unknown as LoanRow);
  const [next] = owed ? remainingInstalments(owed, today) : [];
  return owed && next ? { dueOn: dueDate(owed.disbursedOn, next.number), paymentWon: next.paymentWon } : null;
}
