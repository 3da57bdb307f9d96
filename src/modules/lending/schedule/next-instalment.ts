import type { OpenLoanFact } from '../loans/index.js';
import { accountOn } from '../repayments/index.js';
import type { Servicing } from '../servicing/index.js';
import { remainingInstalments } from './instalments.js';
import { owedLoan } from './loan-of-row.js';

/** The instalment that is to be paid next. */
interface NextInstalment {
  readonly dueOn: string;
  /** The last day on which it can be paid on time. */
  readonly payableOn: string;
  /** The part that is not paid yet. */
  readonly paymentWon: number;
}

/** Null when no instalment is to come. Overdue amounts are owed in addition. */
export function nextInstalment(servicing: Servicing, loan: OpenLoanFact, today: string): NextInstalment | null {
  const owed = owedLoan(loan);
  if (!owed) return null;
  const account = accountOn(servicing, owed, today);
  const [next] = remainingInstalments(owed.contract, account, today);
  if (!next) return null;
  const { dueOn, paymentWon } = next;
  return { dueOn, payableOn: servicing.payableOn(dueOn), paymentWon: Math.max(0, paymentWon - account.heldWon) };
}
