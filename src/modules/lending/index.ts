/**
 * Lending owns loans and repayments. It asks customers who somebody
 * is and how he is shown, and offers other rooms a customer's loans in numbers, how customers stand with loans here and
 * elsewhere together, and the arithmetic of schedules.
 */
export type { ArrearsRun } from './arrears.repository.js';
export { verifyBooks, type BooksReport } from './books/index.js';
export { ArrearsService } from './arrears.service.js';
export { Borrowers } from './borrowers.repository.js';
export { createLending, lendingEntities, servicingOf, type Lending } from './module.js';
export { schedule, type Instalment, type RepaymentMethod } from './amortization.js';
export { dueDate, instalmentsDueBefore } from './due-date.js';
export { LoanDecisions } from './loan-decisions.repository.js';
export type { LoanFacts, OpenLoanFact } from './loan-facts.js';
export { lendingFactSource, lendingTools } from './lending-assistant.js';
export { lendingIntakes, LOAN_COLUMNS, REPAYMENT_COLUMNS, importedLoanEntities } from './import/index.js';
export { loanOutgoing } from './loan-outgoing.js';
export { loanNames } from './loan-name.texts.js';
export { LoanStandings } from './loan-standings.js';
export { Standings } from './standings.js';
export type { RateKind } from './loan.entity.js';
export { payoffOfFact } from './schedule/index.js';
export { bookReceipt, nightly, type LoanSummary, type Posting } from './booking.js';
export type { PostedBooks } from './loan-account.js';
export {
  advance,
  agreedPlan,
  instalmentDueOn,
  instalmentsToCome,
  payoffOf,
  periodInterestWon,
  servicingBy,
  usualConvention,
  type KeptAccount,
  type LoanContract,
  type PrepaymentEffect,
  type Servicing,
} from './servicing/index.js';
export type { LoanService } from './loan.service.js';
export { importScoreRates, importScoreRatesWithin, type ScoreRateReport } from './score-rates/index.js';
export { importRules, listRules, RULE_KINDS, type ListedRule, type RuleImportReport } from './limit/index.js';
export {
  addBusinessDays,
  createCalendar,
  deadline,
  importHolidays,
  isBusinessDay,
  type HolidayCalendar,
} from './calendar/index.js';
export {
  explain,
  EXPLANATION_ITEMS,
  ExplanationItemEnum,
  type ExplanationItem,
  type TellTermsOffered,
} from './refinance/index.js';
export { createLoanActs, type LoanActs } from './loan-acts.js';
export type { LoanNews } from './loan-news.js';
export type { PaymentObserver as TellPaymentConfirmed } from './payments/index.js';
export type { ReversalObserver as TellPaymentReversed } from './reversal/index.js';
export * as loanPolicy from './loan.policy.js';
export { ledgerPolicy } from './books/index.js';
export { limitPolicy } from './limit/index.js';
export { decisionPolicy } from './decision/index.js';
export { documentPolicy } from './documents/index.js';
export { paymentPolicy } from './payments/index.js';
export { reversalPolicy } from './reversal/index.js';
export { refinancePolicy } from './refinance/index.js';
