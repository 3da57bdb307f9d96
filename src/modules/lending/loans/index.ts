/** Reads, lists, filters and totals loans with their repayments, and decides who may see them. */
export { Borrowers } from './borrowers.repository.js';
export { CustomerLoansResolver } from './customer-loans.resolver.js';
export { followsMarket } from './follows-market.js';
export { loanColumns, unpaidAsOf, repaymentColumns, type LoanRow, type RepaymentRow } from './loan.columns.js';
export {
  LoanTypeEnum,
  RepaymentMethodEnum,
  RateTypeEnum,
  InterestConventionEnum,
  PaymentMethodEnum,
  PrepaymentEffectEnum,
} from './lending.enums.js';
export { LendingErrorCode, LendingError } from './lending.errors.js';
export {
  loanNotFound,
  rateAboveCeiling,
  loanBusy,
  loanNotOpen,
  paidOnTooEarly,
  amountExceedsPayoff,
  paidOnInFuture,
  usePaymentStart,
} from './lending.refusals.js';
export { LoanDecisions } from './loan-decisions.repository.js';
export { loanFactsOf, type OpenLoanFact, type LoanFacts } from './loan-facts.js';
export type { LoanScope } from './loan-filter.js';
export { LOAN_KINDS, loanNames, spokenLoanNames } from './loan-name.texts.js';
export { loanOutgoing } from './loan-outgoing.js';
export { LoanRateChangeEntity } from './loan-rate-change.entity.js';
export { LoanStandings } from './loan-standings.js';
export { LoanCounts, type LoanStatistics } from './loan-totals.js';
export { LOAN_TYPES, LoanEntity, type LoanKind, type RateKind, type LoanState } from './loan.entity.js';
export * as loanPolicy from './loan.policy.js';
export {
  KEEP_LOANS,
  loanScope,
  seesMasked,
  mayReadLoansOf,
  RECORD_REPAYMENTS,
  mayRecordRepayments,
  READ_LOANS,
} from './loan.policy.js';
export { LoanRepository } from './loan.repository.js';
export { LoanResolver } from './loan.resolver.js';
export { LoanService } from './loan.service.js';
export { LoanType, RepaymentType } from './loan.types.js';
export { preloadLoans } from './loans-preload.js';
export { readWholeLoan, wholeLoan, writtenLoan, writtenRepayment, type WholeLoan } from './whole-loan.js';
export { RepaymentRepository } from './repayment.repository.js';
