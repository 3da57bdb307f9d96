import type { Part, Participation } from './participant-part.js';

/** Acts that somebody else has to do than those who had certain parts before. */
export type Duty = 'APPROVE' | 'DECIDE_EXCEPTION' | 'EXECUTE';

/**
 * Which parts keep somebody from which act. Nobody grants what they prepared, nobody confirms an exception of their own,
 * and nobody who granted a loan lets its money out. Whoever reviewed may execute, so that two people suffice.
 */
const BARRING: Readonly<Record<Duty, readonly Part[]>> = {
  APPROVE: ['FILED', 'ACKNOWLEDGED', 'REVIEWED'],
  DECIDE_EXCEPTION: ['FILED', 'ACKNOWLEDGED', 'REVIEWED', 'APPROVED'],
  EXECUTE: ['APPROVED', 'EXCEPTION_CONFIRMED'],
};

/** Of all who had a part, those who may not do it, and nobody of one hand with them. */
export function barredFrom(duty: Duty, participations: readonly Participation[]): Participation[] {
  return participations.filter(({ part }) => BARRING[duty].includes(part));
}
