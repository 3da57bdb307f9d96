/**
 * Customers owns an institution's customers: registration, changes, search, and the masking of their personal data,
 * which only the customers themselves see unmasked without a recorded purpose. Rooms that join customers in their own
 * SQL take columns and conditions from here, so that they cannot bypass masking.
 */
export { createCustomers, customerDirectory, customersEntities, type Customers } from './module.js';
export { CUSTOMER_COLUMNS, customerIntake, forgetImportedCustomers, ImportedCustomerEntity } from './import/index.js';
export { customerNameOutgoing, customerOutgoing } from './customer-outgoing.js';
export { customerColumns, type CustomerRow } from './customer.columns.js';
export { customerFactSource, customerTools } from './assistant/index.js';
export type { PreloadedField, Parameter } from './customer-reading.js';
export { searchCondition, type CustomerSearch } from './customer-search.js';
export { readSearch, type CustomerService } from './customer.service.js';
export { searchKey, TOTAL_TTL_MS, type CustomerTotals } from './customer-totals.js';
export type { Match } from './customer.repository.js';
export { CustomerType } from './customer.types.js';
export { maskEmail, maskName } from './masking.js';
export {
  FinancialSnapshotRepository,
  SNAPSHOT_COLUMNS,
  type FinancialSnapshot,
  type SnapshotRow,
} from './snapshot/index.js';
export {
  arrearsInDoubt,
  cardArrearsOf,
  householdOn,
  incomeOf,
  lastMonthOver,
  MAX_AGE_MONTHS,
  MAX_PERCENT,
  percentOf,
  rounded,
  financialPositionOf,
  positionWindow,
  yearlyPercentOf,
  type Arrears,
  type ArrearsPart,
  type Household,
  type LoansHere,
  type PersonFacts,
  type FinancialPosition,
  type PositionFacts,
  type FinancialPositionReader,
} from './position/index.js';
export * as customerPolicy from './customer.policy.js';
export { financialSnapshotPolicy } from './snapshot/index.js';
