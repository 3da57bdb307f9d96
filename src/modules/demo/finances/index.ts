/** What made-up people earn, own and owe, and the truth that models are judged by. */
export { demoFinances, SNAPSHOT_MONTHS } from './demo-finances.js';
export { situationTruths } from './situation-truth.js';
export { spendingShifts } from './spending-shift.js';
export { Truth, TRUTH_HEADER, type TruthLabel } from './truth.js';
