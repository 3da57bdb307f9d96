import type { Caller } from '../../../platform/access/index.js';
import type { Localized } from '../../../platform/text.js';
import { UPLOAD_FIELD_NAMES } from './upload-field.texts.js';

/** What may be asked of somebody's latest upload. */
export const UPLOAD_FIELDS = [
  'total_revenue',
  'num_customers',
  'num_invoices',
  'total_quantity',
  'prediction',
  'confidence',
] as const;
export type UploadField = (typeof UPLOAD_FIELDS)[number];

/** The fields that a question names, in the order of the list. */
export const fieldsNamed = (question: string): readonly UploadField[] =>
  UPLOAD_FIELDS.filter((field) => UPLOAD_FIELD_NAMES[field].test(question.normalize('NFC')));

/** What was found in a file that somebody uploaded. */
export interface UploadResult {
  readonly id: number;
  readonly fileName: string;
  /** When it was uploaded, as a date in Korea, `YYYY-MM-DD`. */
  readonly uploadedOn: string;
  /** What it says, worded by the room that read it, with units; absent fields are left out. */
  readonly values: Readonly<Partial<Record<UploadField, Localized>>>;
}

/** A newer file in which nothing was found, or not yet. */
export interface UnreadUpload {
  readonly fileName: string;
  readonly state: 'ANALYSING' | 'FAILED' | 'CANCELLED';
  /** Why it failed, and what to do; null where it did not. */
  readonly reason: Localized | null;
}

export interface LatestUpload {
  /**
   * Finds the caller's own latest upload, preferring a file that can answer the question; null when they uploaded
   * nothing. @param among only these files; all when empty or left out.
   */
  latestOf(caller: Caller, asked: UploadField, among?: readonly number[]): Promise<UploadResult | null>;
  /** The caller's newest file of the kind that could answer the question, where nothing was found in it; else null. */
  unreadOf(caller: Caller, asked: UploadField): Promise<UnreadUpload | null>;
}

/** There are no uploads yet, so that nobody has one. */
export const NO_UPLOADS: LatestUpload = {
  latestOf: () => Promise.resolve(null),
  unreadOf: () => Promise.resolve(null),
};
