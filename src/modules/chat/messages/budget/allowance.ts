import type { Day } from '../../../../platform/clock.js';

/** The tokens an account may still use today. */
export interface Allowance {
  readonly tokensPerDay: number;
  readonly tokensUsed: number;
  /** Never below 0: the last reply of a day may exceed it, since its length is not known in advance. */
  readonly tokensLeft: number;
  /** When the allowance resets. */
  readonly resetsAt: Date;
}

export function allowanceOf(tokensPerDay: number, tokensUsed: number, { endsAt }: Day): Allowance {
  return { tokensPerDay, tokensUsed, tokensLeft: Math.max(0, tokensPerDay - tokensUsed), resetsAt: endsAt };
}
