/** What is proposed for an institution: rules or thresholds. */
export type ProposedKind = 'RULES' | 'THRESHOLDS';

/** A version of an institution's that is to be in force. */
export interface Proposed {
  readonly institutionId: number;
  readonly kind: ProposedKind;
  readonly versionId: number;
}
