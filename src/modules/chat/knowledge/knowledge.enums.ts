import { enumOf, enumType } from '../../../platform/graphql/index.js';
import type { KnowledgeState } from './knowledge-row.js';
import type { UploadField } from './upload-field.js';

export const KnowledgeStateEnum = enumType<KnowledgeState>('KnowledgeState', 'Whether an intent or an FAQ answers.', {
  DRAFT: 'It is being written and does not answer yet.',
  PUBLISHED: 'It answers, as it was when it was last published.',
  RETIRED: 'It answers no more. It may be published again.',
});

/** Names in the API; values are the fields of an upload. */
export const UploadFieldEnum = enumOf<Uppercase<UploadField>, UploadField>(
  'UploadField',
  "Fields of the asker's own latest upload.",
  {
    TOTAL_REVENUE: ['total_revenue', 'The sum of what was sold (총매출).'],
    NUM_CUSTOMERS: ['num_customers', 'How many customers bought (고객수).'],
    NUM_INVOICES: ['num_invoices', 'How many invoices there are (인보이스수).'],
    TOTAL_QUANTITY: ['total_quantity', 'How many items were sold (총수량).'],
    PREDICTION: ['prediction', 'What was seen in an image (이미지상태).'],
    CONFIDENCE: ['confidence', 'How certain that is (신뢰도).'],
  },
);
