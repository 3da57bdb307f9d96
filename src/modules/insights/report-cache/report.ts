import type { Locale } from '../../../platform/text.js';

export type ReportKind = 'QUARTER_SUMMARY';
/** Staff may see more than the customer, such as findings about the data. */
export type ReportAudience = 'CUSTOMER' | 'STAFF';
/** WRITING: somebody is at it. KEPT: it may be shown. REFUSED: what a model wrote may
 * not be shown. FAILED: no model wrote anything. Either may be tried again after a while. */
export type ReportState = 'WRITING' | 'KEPT' | 'REFUSED' | 'FAILED';

/** What a report is of, and for whom. */
export interface ReportKey {
  readonly institutionId: number;
  readonly customerId: number;
  readonly kind: ReportKind;
  readonly subject: string;
  readonly audience: ReportAudience;
  readonly locale: Locale;
}

/** A report as it is kept. */
export interface StoredReport {
  /** Hexadecimal. */
  readonly digest: string;
  readonly state: ReportState;
  readonly content: unknown;
  readonly until: Date | null;
  readonly madeAt: Date;
}

/** The right to write a report, until it runs out or other facts come. */
export interface Claim {
  readonly key: ReportKey;
  readonly digest: string;
  readonly until: Date;
}

/** The outcome of writing it. */
export type Outcome =
  | { readonly state: 'KEPT'; readonly content: object }
  | { readonly state: 'REFUSED'; readonly content: object; readonly retryAt: Date }
  | { readonly state: 'FAILED'; readonly retryAt: Date };
