/**
 * Standing is the one reading of how a customer stands with money: income, arrears, debt service, use of cards, reserves and
 * what is put aside, each defined once, from the register, the ledger of loans here and the months on record. It is pure;
 * rooms pass in what they know, so that no two of them answer differently about the same person.
 */
export { arrearsInDoubt, cardArrearsOf, type Arrears, type ArrearsPart, type LoansHere } from './arrears.js';
export type { Household } from './household.js';
export { MAX_PERCENT, percentOf, rounded, yearlyPercentOf } from './percent.js';
export { lastMonthOver, MAX_AGE_MONTHS, positionWindow } from './recent-months.js';
export {
  householdOn,
  incomeOf,
  financialPositionOf,
  type PersonFacts,
  type FinancialPosition,
  type PositionFacts,
  type FinancialPositionReader,
} from './financial-position.js';
