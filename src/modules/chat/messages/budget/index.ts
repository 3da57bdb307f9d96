/** How many language model tokens an account may use per day, and how many are left. */
export { TokenBudget } from './token-budget.js';
export type { Allowance } from './allowance.js';
