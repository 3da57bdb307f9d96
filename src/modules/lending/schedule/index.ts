/**
 * Schedules computes from a loan's terms and current state: the instalments still to come, the payoff on a day, the
 * effect of paying early, and the cost of arrears. It works on rows that others have read, with the servicing engine;
 * it stores and changes nothing. Its rules name the law, notice or press report that each figure comes from.
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
export { loanStandingOf } from './loan-standing.js';
export { AFTER_LAST_INSTALMENT, BEFORE_TODAY } from './schedule-problems.texts.js';
