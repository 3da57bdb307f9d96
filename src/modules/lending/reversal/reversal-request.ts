import type { ReversedMoney } from '../repayments/index.js';

/** A request to reverse a repayment, and why. */
export interface ReversalRequest {
  readonly repaymentId: number;
  readonly reason: string;
  /** Where the money of a payment is; null for a repayment that came by none. */
  readonly money: ReversedMoney | null;
}

/** The decision of a second person. */
export interface ReversalDecision {
  readonly reversalId: number;
  readonly decision: 'APPROVE' | 'DECLINE';
  readonly note: string | null;
}
