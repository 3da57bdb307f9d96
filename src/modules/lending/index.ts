/**
 * Lending owns loans, repayments and the keys that make a change of money happen once. It asks customers who somebody
 * is and how he is shown, and offers other rooms a customer's loans in numbers, how customers stand with loans here and
 * elsewhere together, and the arithmetic of schedules.
 */
export type { ArrearsRun } from './arrears.repository.js';
export { verifyBooks, type BooksReport, type BooksFault } from './books/index.js';
export { ArrearsService } from './arrears.service.js';
export { Borrowers, type BorrowerStanding } from './borrowers.repository.js';
export { createLending, lendingEntities, servicingOf, type Lending, type LendingNeighbours } from './module.js';
export { rateMillionths, schedule, type Instalment, type LoanTerms, type RepaymentMethod } from './amortization.js';
export { keyClaim, type KeyClaim } from './idempotency.js';
export { once } from './once.js';
export { dueDate, instalmentsDueBefore } from './due-date.js';
export { LoanDecisions, type LoanDecision } from './loan-decisions.repository.js';
export type { LoanFacts, OpenLoanFact } from './loan-facts.js';
export { lendingFactSource, lendingTools } from './lending-assistant.js';
export { lendingIntakes, LOAN_COLUMNS, REPAYMENT_COLUMNS, importedLoanEntities } from './import/index.js';
export { loanOutgoing } from './loan-outgoing.js';
export { loanNames } from './loan-name.texts.js';
export { LoanStandings } from './loan-standings.js';
export { Standings } from './standings.js';
export type { LoanKind, LoanState, RateKind } from './loan.entity.js';
export { nextInstalment, payoffOfFact, type NextInstalment, type PayoffQuote } from './schedule/index.js';
export { LoanType, RepaymentType } from './loan.types.js';
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
  takenOver,
  usualConvention,
  type DatedInstalment,
  type InterestConvention,
  type KeptAccount,
  type LoanContract,
  type PrepaymentEffect,
  type Servicing,
} from './servicing/index.js';
export type { PaymentMethod } from './payment-method.js';
export type { LoanService } from './loan.service.js';
export type { RepaymentService, RepaymentRequest } from './repayment.service.js';
export type { LoanRegistrationService } from './loan-registration.service.js';
export type { LoanRequest } from './new-loan.js';
export { importScoreRates, importScoreRatesWithin, type ScoreRateReport } from './score-rates/index.js';
export { importRules, listRules, RULE_KINDS, type ListedRule, type RuleImportReport } from './limit/index.js';
export {
  addBusinessDays,
  createCalendar,
  deadline,
  importHolidays,
  isBusinessDay,
  isWeekend,
  type Deadline,
  type HolidayCalendar,
  type LoadedYear,
} from './calendar/index.js';
export {
  checkEligibility,
  explain,
  EXPLANATION_ITEMS,
  ExplanationItemEnum,
  rejectionsFor,
  type Applicant,
  type ApplicationStatus,
  type ExplanationItem,
  type ProductTerms,
  type TellTermsOffered,
} from './refinance/index.js';
export { createLoanActs, type LoanActs } from './loan-acts.js';
export type { LoanNews } from './loan-news.js';
export type { PaymentObserver as TellPaymentConfirmed } from './payments/index.js';
export type { ReversalObserver as TellPaymentReversed } from './reversal/index.js';
