/**
 * Schedules says what follows from a loan's terms and where it stands: the instalments still to come, what would end it on
 * a day, what paying early would do, and what arrears cost. It works on rows that others have read, by the engine of
 * servicing; it stores nothing and changes nothing. Its rules give the law, the notice or the press that each figure is from.
 */
export { createSchedules, type Schedules } from './module.js';
export { basisOnceCalled, perDiemWon } from './default-interest.js';
export { callableFrom, delinquencyBucket } from './delinquency.js';
export type { Delinquency, PrepaymentPreview } from './loan-outlook.service.js';
export type { LoanScheduleService, ScheduleAnswer } from './loan-schedule.service.js';
export { PrepaymentFeeType } from './loan-outlook.types.js';
export { remainingInstalments } from './instalments.js';
export { accountOn } from '../repayments/index.js';
export { owedLoan, paidUpOn, type OwedLoan } from './loan-of-row.js';
export { nextInstalment } from './next-instalment.js';
export { payoffOfFact } from './payoff-of-fact.js';
export { payoffQuote, type PayoffQuote } from './payoff-quote.js';
export { prepaid } from './prepayment.js';
export { FEE_DAYS, prepaymentFee, type FeeBasis, type FeeTerms, type PrepaymentFee } from './prepayment-fee.js';
export { pricedSchedule } from './schedule-terms.js';
export { standingOf } from './standing.js';
