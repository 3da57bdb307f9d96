/** What made-up people spend by card, month by month, and the changes that are planted in it. */
export { demoSpending, NO_SHIFTS, type QuarterTotal, type SpendingShifts, type DemoSpending } from './demo-spending.js';
export { MonthSpending, type SpendingLevel } from './month-spending.js';
