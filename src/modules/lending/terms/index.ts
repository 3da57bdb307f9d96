/** The arithmetic of a loan's terms: instalments and their days, and how a repayment reaches us. It knows nothing else. */
export {
  rateMillionths,
  schedule,
  monthlyInterestWon,
  exactEqualPayment,
  levelWon,
  principalDueWon,
  type RepaymentMethod,
  type Instalment,
  type LoanTerms,
} from './amortization.js';
export { dueDate, instalmentsDueBefore, dayOfMonth } from './due-date.js';
export type { PaymentMethod } from './payment-method.js';
