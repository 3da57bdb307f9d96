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

/** What was found in a file that somebody uploaded. */
export interface UploadResult {
  readonly id: number;
  readonly fileName: string;
  /** When it was uploaded, as a date in Korea, `YYYY-MM-DD`. */
  readonly uploadedOn: string;
  /** What it says, worded by the room that read it, with units; what it says nothing of is not there. */
  readonly values: Readonly<Partial<Record<UploadField, Localized>>>;
}

/**
 * Finds what the caller uploaded last, whoever else uploaded since, preferring a file that can tell what is asked; null
 * when they uploaded nothing.
 */
export interface LatestUpload {
  latestOf(caller: Caller, asked: UploadField): Promise<UploadResult | null>;
}

/** There are no uploads yet, so that nobody has one. */
export const NO_UPLOADS: LatestUpload = { latestOf: () => Promise.resolve(null) };
