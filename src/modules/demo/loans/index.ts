/** Made-up loans and their histories, the products beside them and the rates of the market. */
export { debtMonths, type DebtMonth } from './demo-debts.js';
export { demoLoan, loanNumber, refinanceGap, type DemoLoan } from './demo-loan.js';
export { demoProducts } from './demo-products.js';
export { demoScoreRates } from './demo-score-rates.js';
export { LoanHistory, type DemoRepayment, type LoanPosition } from './loan-history.js';
export type { InstitutionKind } from './loan-shape.js';
export { extraRepayments, type PlacedDeviation } from './loan-deviation.js';
export { bounded, marketRatePercent } from './market-rate.js';
export { prepaymentFeePercent } from './prepayment-fee.js';
