/** Budget says how many tokens of language models an account may use in a day, and how many are left. */
export { TokenBudget } from './token-budget.js';
export type { Allowance } from './allowance.js';
