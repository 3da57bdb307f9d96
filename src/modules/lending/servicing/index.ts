/**
 * Servicing is the one engine of interest: what a contract agrees, what falls due when, how money that comes in divides, what
 * ends a loan, and what is overdue. It is pure arithmetic on contracts and accounts; it reads no clock and stores nothing.
 */
export { dailyInterestWon, periodInterestWon, type RateFrom } from './accrual.js';
export { advance, openAccount, type Applied, type Due, type LoanAccount, type Servicing } from './account.js';
export { arrearsOf, overdueDues, type Arrears } from './arrears.js';
export {
  INTEREST_CONVENTIONS,
  instalmentDueOn,
  type InterestConvention,
  type LoanContract,
  type PrepaymentEffect,
} from './contract.js';
export { pay, payoffOf, type Division, type Paid, type Payment, type Payoff } from './payment.js';
export { agreedPlan, instalmentsToCome, nextInstalment, rateOf, type DatedInstalment, type Plan } from './plan.js';
export { reprice } from './repricing.js';
