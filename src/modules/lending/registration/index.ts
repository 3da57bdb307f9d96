/** Validates new loans, and loans taken over from elsewhere, and adds them to the books. */
export { LoanChangesResolver } from './loan-changes.resolver.js';
export {
  MAX_PRINCIPAL_WON,
  RATE_IN_PERCENT,
  PERCENT_MESSAGE,
  LOAN_NUMBER,
  PREVIEW_DESCRIPTION,
  LOAN_NUMBER_MESSAGE,
} from './loan-changes.types.js';
export { loanProblems } from './loan-problems.js';
export { LoanRegistrationRepository, createdLoans, loanRecord } from './loan-registration.repository.js';
export { LoanRegistrationService, type RateCeilings } from './loan-registration.service.js';
export { assessedLoan, newLoan, type NewLoan, type LoanRequest } from './new-loan.js';
export { openingBalanceProblems } from './opening-balance-problems.js';
