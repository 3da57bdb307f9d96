/** A repayment that somebody finds wrong, and why. */
export interface ReversalRequest {
  readonly repaymentId: number;
  readonly reason: string;
}

/** What a second person says of it. */
export interface ReversalDecision {
  readonly reversalId: number;
  readonly decision: 'APPROVE' | 'DECLINE';
  readonly note: string | null;
}
