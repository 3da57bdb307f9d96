import type { LoanScope } from '../../loans/index.js';
import type { ApplicationStatus } from './application-status.js';

export type ApplicationOrder = 'NEWEST' | 'OLDEST' | 'RECENTLY_CHANGED' | 'HIGHEST_AMOUNT';

/** Which applications to list; null does not narrow the list. */
export interface ApplicationQuestion {
  readonly status: ApplicationStatus | null;
  readonly customerId: number | null;
  readonly loanId: number | null;
  readonly productId: number | null;
}

export interface ApplicationFilter extends ApplicationQuestion {
  readonly scope: LoanScope;
}
