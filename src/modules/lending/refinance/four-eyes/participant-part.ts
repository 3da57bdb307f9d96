/** What somebody of the lender did for an application. FILED and ACKNOWLEDGED are acts on behalf of the applicant. */
export type Part = 'FILED' | 'ACKNOWLEDGED' | 'REVIEWED' | 'APPROVED' | 'EXCEPTION_CONFIRMED';

/** A part that an account had. */
export interface Participation {
  readonly accountId: number;
  readonly part: Part;
}
