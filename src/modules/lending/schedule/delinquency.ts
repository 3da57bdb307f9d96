import { dueDate } from '../terms/index.js';
import type { LoanKind } from '../loans/index.js';

/**
 * Days past due in bands of thirty, as lenders report them. Thirty days are taken for a significant rise of credit risk
 * and ninety for default (IFRS 9, 5.5.11 and B5.5.37).
 */
export type DelinquencyBucket = 'CURRENT' | 'DAYS_1_29' | 'DAYS_30_59' | 'DAYS_60_89' | 'DAYS_90_PLUS';

const BUCKETS: readonly (readonly [from: number, bucket: DelinquencyBucket])[] = [
  [0, 'CURRENT'],
  [1, 'DAYS_1_29'],
  [30, 'DAYS_30_59'],
  [60, 'DAYS_60_89'],
  [90, 'DAYS_90_PLUS'],
];

/** The band of a number of days past due. */
export function delinquencyBucket(overdueDays: number): DelinquencyBucket {
  return BUCKETS.findLast(([from]) => from <= overdueDays)?.[1] ?? 'CURRENT';
}

/** Months in arrears after which the whole loan may be called: for a loan secured by a home, and for any other. */
const CALL_AFTER_MONTHS = { home: 2, other: 1 } as const;

/**
 * The first day on which the lender may call the whole loan (기한의 이익 상실): one month after the first unpaid instalment,
 * or two for a loan secured by a home. By article 7 (2) of the standard terms of banks for households (은행여신거래기본약관 가계용):
 * one month of unpaid interest or two instalments in a row; for a home two months or three. The borrower is notified
 * first.
 */
export function callableFrom(loanType: LoanKind, overdueSince: string): string {
  return dueDate(overdueSince, loanType === 'MORTGAGE' ? CALL_AFTER_MONTHS.home : CALL_AFTER_MONTHS.other);
}
