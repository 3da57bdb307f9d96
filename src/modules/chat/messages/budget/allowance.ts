import type { Day } from '../../../../platform/clock.js';

/** What an account may still use of the tokens of a day. */
export interface Allowance {
  readonly tokensPerDay: number;
  readonly tokensUsed: number;
  /** Never below 0: the last reply of a day may go beyond it, since nobody knows its length before. */
  readonly tokensLeft: number;
  /** When all of it is there again. */
  readonly resetsAt: Date;
}

export function allowanceOf(tokensPerDay: number, tokensUsed: number, { endsAt }: Day): Allowance {
  return { tokensPerDay, tokensUsed, tokensLeft: Math.max(0, tokensPerDay - tokensUsed), resetsAt: endsAt };
}
