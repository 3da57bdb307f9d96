import { daysBetween } from '../../../platform/calendar.js';

/** An application for a loan that was decided. */
export interface DecidedApplication {
  readonly approved: boolean;
  /** `YYYY-MM-DD`. */
  readonly on: string;
}

/**
 * Decisions of this many days count: half a year, in which a refusal is still felt and an application may be repeated.
 */
export const DECISION_DAYS = 180;

/** How many applications were approved and rejected lately, and how long ago the last of each was. */
export function outcomeMetrics(applications: readonly DecidedApplication[] | null, on: string) {
  if (applications === null) {
    const unknown = { rejectedApplications: null, approvedApplications: null };
    return { ...unknown, daysSinceRejection: null, daysSinceApproval: null };
  }
  const ages = (approved: boolean): number[] =>
    applications
      .filter((application) => application.approved === approved)
      .map((application) => daysBetween(application.on, on))
      .filter((age) => age >= 0 && age <= DECISION_DAYS);
  const [rejected, granted] = [ages(false), ages(true)];
  return {
    rejectedApplications: rejected.length,
    approvedApplications: granted.length,
    daysSinceRejection: rejected.length > 0 ? Math.min(...rejected) : null,
    daysSinceApproval: granted.length > 0 ? Math.min(...granted) : null,
  };
}
