/**
 * Refinance owns what an institution offers in the place of dearer loans, the applications for it from draft to contract
 * and out of it again, the explanation owed before, and the demands of borrowers that a rate be lowered. Money moves by
 * the statements that post every repayment and book every loan; each change is made once, upon the version that was
 * read, with its log and its audit entry in the same transaction. What a product earns its lender is kept nowhere.
 */
export {
  createRefinanceActs,
  createRefinanceRecords,
  type RefinanceActNeighbours,
  type RefinanceActs,
} from './acts.js';
export { createRefinance, refinanceEntities, type Refinance, type RefinanceNeighbours } from './module.js';
export { OPEN_STATUSES } from './application-status.js';
export { checkEligibility, type Check, type Criterion } from './eligibility.js';
export { termsOf as eligibilityTerms } from './product-rules.js';
export { explain } from './explanation.js';
export { EXPLANATION_ITEMS, type ExplanationItem } from './explanation-item.js';
export { lawDsr, type LawDsrUnknown } from './law-dsr.js';
export type { ProductService } from './product.service.js';
export { RATE_CUT_ANSWER_DAYS } from './rate-cut.service.js';
export { RateCutRequestType } from './rate-cut.types.js';
export { RATE_CUTS, type RateCutRow } from './rate-cut.columns.js';
export { APPLICATIONS, type ApplicationRow, type ProductRow } from './refinance.columns.js';
export { ExplanationItemEnum, RejectionReasonEnum } from './refinance-enums.js';
export { RefinanceProductType } from './refinance-product.types.js';
export { EXPIRE_TERMS, EXPIRE_TERMS_CRON, expireTerms } from './terms-expiry.js';
export { createRateCutActs, type RateCutActs } from './rate-cut.module.js';
export { TERMINATIONS, type TerminationRow } from './contract-termination.columns.js';
export { createTerminationActs, type TerminationActs } from './contract-termination.module.js';
export type { TellTermsOffered } from './granting.js';
export { mayStillWithdraw, WITHDRAWAL_DAYS, withdrawableUntil } from './withdrawal-period.js';
export { yearlyService } from './yearly-service.js';
export { changeOnce, type Work } from './change-once.js';
export { readLoan, wholeLoan, type CompleteLoan } from './loan-state.columns.js';
export * as refinancePolicy from './refinance.policy.js';
