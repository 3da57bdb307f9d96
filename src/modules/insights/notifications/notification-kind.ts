import type { Localized } from '../../../platform/text.js';

/** What notifications report, with the data their texts are built from. Texts are never stored, only the data. */
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
  /** An instalment falls due in three days. */
  readonly INSTALMENT_DUE: AboutLoan & { readonly dueOn: string; readonly amountWon: number };
  /** A payment came in and was posted. */
  readonly PAYMENT_CONFIRMED: AboutLoan & { readonly paidOn: string; readonly amountWon: number };
  /** A posted payment was reversed. */
  readonly PAYMENT_REVERSED: AboutLoan & {
    /** The day as of which it had been posted, `YYYY-MM-DD`. */
    readonly paidOn: string;
    /** What the loan and its fee had taken. */
    readonly amountWon: number;
    /** Whether the lender has the money and owes it back; else the bank took it back. */
    readonly isHeld: boolean;
  };
  /** Something of a loan is overdue. */
  readonly OVERDUE: AboutLoan & { readonly amountWon: number; readonly days: number };
  /** The lender moved an application. */
  readonly APPLICATION_MOVED: AboutApplication & { readonly status: string };
  /** The lender waits for papers, of an application or of a request for a lower rate. */
  readonly PAPERS_WANTED: AboutApplication | AboutRequest;
  /** The last day on which a contract may be withdrawn from is near. */
  readonly DEADLINE_NEAR: AboutApplication & { readonly until: string };
  /** A request for a lower rate was answered. */
  readonly RATE_CUT_ANSWERED: AboutRequest & { readonly accepted: boolean };
  /** A file was checked or loaded, or could not be: for the person who sent it. */
  readonly IMPORT_ENDED: {
    readonly importBatchKey: number;
    readonly fileName: string;
    readonly state: 'CHECKED' | 'COMMITTED' | 'FAILED';
  };
}

interface AboutLoan {
  readonly loanKey: number;
  readonly loanNumber: string;
}

interface AboutApplication {
  readonly applicationKey: number;
  readonly number: string;
}

interface AboutRequest {
  readonly requestKey: number;
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

/** A posted payment, for the poster to notify the customer in the same transaction: `notify` takes it. */
export const paymentConfirmed = ({
  institutionId,
  customerId,
  paymentKey,
  ...payload
}: {
  readonly institutionId: number;
  readonly customerId: number;
  /** Number of the payment: nobody is notified of one twice. */
  readonly paymentKey: number;
} & NotificationPayloads['PAYMENT_CONFIRMED']): NewNotification<'PAYMENT_CONFIRMED'> => ({
  institutionId,
  to: { customerId },
  kind: 'PAYMENT_CONFIRMED',
  subject: String(paymentKey),
  payload,
});

/** A reversed payment, in the same way. */
export const paymentReversed = ({
  institutionId,
  customerId,
  reversalKey,
  ...payload
}: {
  readonly institutionId: number;
  readonly customerId: number;
  /** Number of the reversal: nobody is notified of one twice. */
  readonly reversalKey: number;
} & NotificationPayloads['PAYMENT_REVERSED']): NewNotification<'PAYMENT_REVERSED'> => ({
  institutionId,
  to: { customerId },
  kind: 'PAYMENT_REVERSED',
  subject: String(reversalKey),
  payload,
});
