import type { Part, Participation } from './participant-part.js';
import type { Actor } from '../../../../platform/access/index.js';

/** Acts that are closed to people who had certain parts before. */
export type Duty = 'APPROVE' | 'DECIDE_EXCEPTION' | 'EXECUTE';

/**
 * Which parts keep somebody from which act. Nobody grants what they prepared, nobody confirms their own exception,
 * and nobody who granted a loan lets its money out. A reviewer may execute, so that two people suffice.
 */
const BARRING: Readonly<Record<Duty, readonly Part[]>> = {
  APPROVE: ['FILED', 'ACKNOWLEDGED', 'REVIEWED'],
  DECIDE_EXCEPTION: ['FILED', 'ACKNOWLEDGED', 'REVIEWED', 'APPROVED'],
  EXECUTE: ['APPROVED', 'EXCEPTION_CONFIRMED'],
};

/** Those who had a part and may not do the act; neither may an account that the same person could hold. */
export function barredFrom(duty: Duty, participations: readonly Participation[]): Participation[] {
  return participations.filter(({ part }) => BARRING[duty].includes(part));
}

/** Whether what an actor does counts as a part: what applicants do for themselves does not. */
export const takesPart = (actor: Actor): boolean => actor.role !== 'CUSTOMER';
