import type { LoanKind } from '../../loans/index.js';

export type ProductOrder = 'NEWEST' | 'CODE' | 'LOWEST_RATE' | 'HIGHEST_AMOUNT' | 'LONGEST_TERM';

/** Which products to list; null does not narrow the list. */
export interface ProductQuestion {
  readonly active: boolean | null;
  readonly loanType: LoanKind | null;
  /** Only products that may replace a loan of this type. */
  readonly fromLoanType: LoanKind | null;
  /** Only products that lend this much, in won. */
  readonly amountWon: number | null;
  /** Only products that run this long. */
  readonly termMonths: number | null;
}
