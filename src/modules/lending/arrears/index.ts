/** Finds overdue loans in a nightly run, and reads the financial position of customers and when they were late. */
export { ArrearsHistory } from './arrears-history.js';
export { ArrearsRunEntity } from './arrears-run.entity.js';
export type { ArrearsRun } from './arrears.repository.js';
export { ArrearsService, ASSESS_ARREARS } from './arrears.service.js';
export { FinancialPositions } from './financial-positions.js';
