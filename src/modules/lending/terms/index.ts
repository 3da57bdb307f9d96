/** Arithmetic of loan terms: instalments and due days; and the payment methods. It depends on nothing else. */
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
export { dueDate, instalmentsDueBefore } from './due-date.js';
export type { PaymentMethod } from './payment-method.js';
