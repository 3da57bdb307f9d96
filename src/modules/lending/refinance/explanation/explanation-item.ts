/**
 * What a lender explains about a loan before the contract, and has confirmed: rate, fees, term and repayment, the right
 * to withdraw, and what arrears lead to (Financial Consumer Protection Act (금융소비자보호법), article 19 (1) 1 and (2)).
 */
export const EXPLANATION_ITEMS = [
  'RATE',
  'FEES',
  'TERM_AND_REPAYMENT',
  'WITHDRAWAL_RIGHT',
  'ARREARS_CONSEQUENCES',
] as const;
export type ExplanationItem = (typeof EXPLANATION_ITEMS)[number];
