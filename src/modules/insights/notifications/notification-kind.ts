import type { Localized } from '../../../platform/text.js';

/** What notifications tell of, with what the words of each are made of. Texts are never stored, only what they say. */
export interface NotificationPayloads {
  /** Card spending of a quarter was far from the customer's own habits. */
  readonly UNUSUAL_SPENDING: {
    readonly quarter: string;
    /** Number of the anomaly. */
    readonly anomalyId: number;
  };
  /** What comes in has moved away from what a model in service was trained on: for administrators. */
  readonly MODEL_DRIFTED: {
    /** What it is for, as the program names it. */
    readonly title: Localized;
    readonly version: string;
    /** Number of the version. */
    readonly modelVersionKey: number;
    readonly column: string;
    /** Two decimals. */
    readonly psi: string;
  };
  /** A lender grants a refinancing on terms that were not asked for, which wait for the applicant. */
  readonly REFINANCE_TERMS_OFFERED: {
    /** The number that people know, such as RA-2026-000001. */
    readonly number: string;
    /** Key of the application. */
    readonly applicationKey: number;
    /** The last day on which they can be accepted, `YYYY-MM-DD`. */
    readonly validUntil: string;
  };
}

export type NotificationKind = keyof NotificationPayloads;
export type NotificationPayload = NotificationPayloads[NotificationKind];

/** A notification to be made. */
export interface NewNotification<Kind extends NotificationKind = NotificationKind> {
  readonly institutionId: number;
  readonly to: { readonly customerId: number } | { readonly accountId: number };
  readonly kind: Kind;
  /** What it is about: a second one of the kind about the same is not made. */
  readonly subject: string;
  readonly payload: NotificationPayloads[Kind];
}
