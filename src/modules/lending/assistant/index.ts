/** What lending tells the assistant. */
export { lendingStaffTools, type StaffToolParts } from './staff/index.js';
