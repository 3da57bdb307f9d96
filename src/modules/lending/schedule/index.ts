/**
 * Schedules says what follows from a loan's terms and where it stands: the instalments still to come, what would end it on
 * a day, what paying early would do, and what arrears cost. It is arithmetic on rows that others have read; it stores
 * nothing and changes nothing. Its rules give the law, the notice or the press that each figure is from.
 */
export { createSchedules, type Schedules } from './module.js';
export {
  basisOnceCalled,
  dailyInterestWon,
  defaultInterestWon,
  defaultRateMillionths,
  type Arrears,
  type DefaultInterestBasis,
} from './default-interest.js';
export {
  callableFrom,
  delinquencyBucket,
  notDueWon,
  overdueParts,
  type DelinquencyBucket,
  type OverduePart,
} from './delinquency.js';
export { PrepaymentFeeType } from './loan-outlook.types.js';
export { agreedTerms, owedLoan, type AgreedTerms, type OwedLoan } from './loan-of-row.js';
export { nextInstalment, type NextInstalment } from './next-instalment.js';
export { payoffOfFact } from './payoff-of-fact.js';
export { payoffQuote, type PayoffQuote } from './payoff-quote.js';
export { eveOf, prepay, type Eve, type Prepaid, type PrepaymentEffect } from './prepayment.js';
export { FEE_DAYS, prepaymentFee, type FeeBasis, type FeeTerms, type PrepaymentFee } from './prepayment-fee.js';
export { balanceAfter, courseOf, remainingInstalments, spread, type Course, type RunningLoan } from './running-loan.js';
export { DelinquencyBucketEnum, PrepaymentEffectEnum } from './schedule-enums.js';
export { pricedSchedule, type PricedSchedule } from './schedule-terms.js';
export { standingOf, type Standing } from './standing.js';
