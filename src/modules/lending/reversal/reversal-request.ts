import type { ReversedMoney } from '../repayments/index.js';

/** A repayment that somebody finds wrong, and why. */
export interface ReversalRequest {
  readonly repaymentId: number;
  readonly reason: string;
  /** Where the money of a payment is; null for a repayment that came by none. */
  readonly money: ReversedMoney | null;
}

/** What a second person says of it. */
export interface ReversalDecision {
  readonly reversalId: number;
  readonly decision: 'APPROVE' | 'DECLINE';
  readonly note: string | null;
}
