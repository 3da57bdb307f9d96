/**
 * Servicing is the only interest engine: it computes what a contract agrees, what falls due and when, how a payment
 * divides, the payoff, and what is overdue. It is pure arithmetic on contracts and accounts; it reads no clock and
 * stores nothing.
 */
export { dailyInterestWon, oneDayInterestWon, periodInterestWon } from './accrual.js';
export {
  advance,
  balanceAfterWon,
  dueWonOf,
  openAccount,
  sumOf,
  type Applied,
  type StoredAccount,
  type LoanAccount,
  type Servicing,
} from './account.js';
export { arrearsOf, overdueDues, type Arrears } from './arrears.js';
export {
  INTEREST_CONVENTIONS,
  instalmentDueOn,
  instalmentsDueBy,
  usualConvention,
  type InterestConvention,
  type LoanContract,
  type PrepaymentEffect,
} from './contract.js';
export { defaultRateMillionths } from './default-rate.js';
export { pay, payoffOf, type PaymentBreakdown, type PaymentResult } from './payment.js';
export {
  agreedPlan,
  brokenInterestWon,
  instalmentsToCome,
  nextInstalment,
  prepaidPlan,
  rateOf,
  repricedPlan,
  respreadPlan,
  type DatedInstalment,
  type InstalmentPlan,
} from './plan.js';
export { reprice } from './repricing.js';
export { servicingByCalendar } from './servicing.js';
export { openingAccount, type TakeoverBalance } from './opening-account.js';
