import type { Caller } from '../../../platform/access/index.js';
import type { Localized } from '../../../platform/text.js';

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

export const UPLOAD_FIELD_TEXT: Readonly<Record<UploadField, Localized>> = {
  total_revenue: { ko: '총매출', en: 'Total revenue' },
  num_customers: { ko: '고객 수', en: 'Number of customers' },
  num_invoices: { ko: '인보이스 수', en: 'Number of invoices' },
  total_quantity: { ko: '총수량', en: 'Total quantity' },
  prediction: { ko: '이미지 상태', en: 'State of the image' },
  confidence: { ko: '신뢰도', en: 'Confidence' },
};

/** How each is named in a question, so that one question may ask for several: `고객수랑 인보이스수는?`. */
const NAMES: Readonly<Record<UploadField, RegExp>> = {
  total_revenue: /매출|revenue|sales/i,
  num_customers: /고객 ?수|고객이 ?몇|customers/i,
  num_invoices: /인보이스|송장|invoices/i,
  total_quantity: /수량|quantity|units/i,
  prediction: /(?:이미지|사진) ?(?:상태|판정)|정상|불량|state of the image|defect/i,
  confidence: /신뢰도|confidence|확률/i,
};

/** The fields that a question names, in the order of the list. */
export const fieldsNamed = (question: string): readonly UploadField[] =>
  UPLOAD_FIELDS.filter((field) => NAMES[field].test(question.normalize('NFC')));

/** What was found in a file that somebody uploaded. */
export interface UploadResult {
  readonly id: number;
  readonly fileName: string;
  /** When it was uploaded, as a date in Korea, `YYYY-MM-DD`. */
  readonly uploadedOn: string;
  /** What it says, worded by the room that read it, with units; absent fields are left out. */
  readonly values: Readonly<Partial<Record<UploadField, Localized>>>;
}

export interface LatestUpload {
  /**
   * Finds the caller's own latest upload, preferring a file that can answer the question; null when they uploaded
   * nothing. @param among only these files; all when empty or left out.
   */
  latestOf(caller: Caller, asked: UploadField, among?: readonly number[]): Promise<UploadResult | null>;
}

/** There are no uploads yet, so that nobody has one. */
export const NO_UPLOADS: LatestUpload = { latestOf: () => Promise.resolve(null) };
