/**
 * Refinance owns the products that an institution offers in place of dearer loans, their applications from draft to
 * contract and withdrawal, the explanation owed before, and borrowers' demands to lower a rate. Money moves by
 * the statements that post every repayment and book every loan; each change is made once, on the version that was
 * read, with its log and its audit entry in the same transaction. What a product earns its lender is not stored.
 */
export {
  createRefinanceActs,
  createRefinanceRecords,
  type RefinanceActNeighbours,
  type RefinanceActs,
} from './refinance-acts.js';
export { ImportedProductEntity } from './products/imported-product.entity.js';
export { PRODUCT_COLUMNS } from './products/product-columns.js';
export { productIntake } from './products/product-intake.js';
export { createRefinance, refinanceEntities, type Refinance, type RefinanceNeighbours } from './module.js';
export { OPEN_STATUSES } from './applications/application-status.js';
export { checkEligibility, type Check, type Criterion } from './eligibility/eligibility.js';
export { termsOf as eligibilityTerms } from './products/product-rules.js';
export { explain } from './explanation/explanation.js';
export { EXPLANATION_ITEMS, type ExplanationItem } from './explanation/explanation-item.js';
export { lawDsr, type LawDsrUnknown } from './eligibility/law-dsr.js';
export type { ProductService } from './products/product.service.js';
export { RATE_CUT_ANSWER_DAYS } from './rate-cuts/rate-cut.service.js';
export { RateCutRequestType } from './rate-cuts/rate-cut.types.js';
export { type RateCutRow } from './rate-cuts/rate-cut.columns.js';
export { type ApplicationRow, type ProductRow } from './refinance.columns.js';
export { ExplanationItemEnum, RejectionReasonEnum } from './refinance.enums.js';
export { RefinanceProductType } from './products/refinance-product.types.js';
export { EXPIRE_TERMS, expireTerms } from './terms/terms-expiry.js';
export { createRateCutActs, type RateCutActs } from './rate-cuts/rate-cut.module.js';
export { type TerminationRow } from './terminations/contract-termination.columns.js';
export { createTerminationActs, type TerminationActs } from './terminations/contract-termination.module.js';
export type { NotifyTermsOffered } from './review/granting.js';
export { mayStillWithdraw, WITHDRAWAL_DAYS, withdrawableUntil } from './withdrawal/withdrawal-period.js';
export { yearlyService } from './eligibility/yearly-service.js';
export { changeOnce, type Work } from './change-once.js';
export * as refinancePolicy from './refinance.policy.js';
