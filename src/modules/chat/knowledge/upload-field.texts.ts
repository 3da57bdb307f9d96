import type { Localized } from '../../../platform/text.js';

export const UPLOAD_FIELD_TEXT = {
  total_revenue: { ko: '총매출', en: 'Total revenue' },
  num_customers: { ko: '고객 수', en: 'Number of customers' },
  num_invoices: { ko: '인보이스 수', en: 'Number of invoices' },
  total_quantity: { ko: '총수량', en: 'Total quantity' },
  prediction: { ko: '이미지 상태', en: 'State of the image' },
  confidence: { ko: '신뢰도', en: 'Confidence' },
} as const satisfies Readonly<Record<string, Localized>>;

/** How each is named in a question, so that one question may ask for several: `고객수랑 인보이스수는?`. */
export const UPLOAD_FIELD_NAMES = {
  total_revenue: /매출|revenue|sales/i,
  num_customers: /고객 ?수|고객이 ?몇|customers/i,
  num_invoices: /인보이스|송장|invoices/i,
  total_quantity: /수량|quantity|units/i,
  prediction: /(?:이미지|사진) ?(?:상태|판정)|정상|불량|state of the image|defect/i,
  confidence: /신뢰도|confidence|확률/i,
} as const satisfies Readonly<Record<string, RegExp>>;
