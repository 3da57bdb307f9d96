/**
 * Lending owns loans and repayments. It asks the customers room who a person is and how to show them. It gives other
 * rooms figures on a customer's loans, the customer's financial position over loans here and elsewhere, and schedule arithmetic.
 */
export { ArrearsService, FinancialPositions, type ArrearsRun } from './arrears/index.js';
export { verifyBooks, type BooksReport } from './books/index.js';
export {
  Borrowers,
  LoanDecisions,
  loanOutgoing,
  loanNames,
  LoanStandings,
  loanPolicy,
  type LoanFacts,
  type OpenLoanFact,
  type RateKind,
  type LoanService,
} from './loans/index.js';
export { createLending, lendingBackground, lendingEntities, servicingOf, type Lending } from './module.js';
export { schedule, dueDate, instalmentsDueBefore, type Instalment, type RepaymentMethod } from './terms/index.js';
export { lendingFactSource, lendingTools } from './lending-assistant.js';
export { lendingIntakes, LOAN_COLUMNS, REPAYMENT_COLUMNS, importedLoanEntities } from './import/index.js';
export { payoffOfFact } from './schedule/index.js';
export { bookReceipt, nightly, type LoanSummary, type Posting, type PostedBooks } from './repayments/index.js';
export {
  advance,
  agreedPlan,
  instalmentDueOn,
  instalmentsToCome,
  payoffOf,
  periodInterestWon,
  servicingByCalendar,
  usualConvention,
  type StoredAccount,
  type LoanContract,
  type PrepaymentEffect,
  type Servicing,
} from './servicing/index.js';
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
  type NotifyTermsOffered,
  ImportedProductEntity,
  PRODUCT_COLUMNS,
  productIntake,
} from './refinance/index.js';
export { createLoanActs, type LoanActs } from './loan-acts.js';
export type { LoanNews } from './news/index.js';
export type { PaymentObserver as TellPaymentConfirmed } from './payments/index.js';
export type { ReversalObserver as TellPaymentReversed } from './reversal/index.js';
export { ledgerPolicy } from './books/index.js';
export { limitPolicy } from './limit/index.js';
export { decisionPolicy } from './decision/index.js';
export { documentPolicy } from './documents/index.js';
export { paymentPolicy } from './payments/index.js';
export { reversalPolicy } from './reversal/index.js';
export { refinancePolicy } from './refinance/index.js';
