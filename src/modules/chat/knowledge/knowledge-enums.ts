import { registerEnumType } from 'type-graphql';
import type { KnowledgeState } from './knowledge.row.js';
import type { UploadField } from './upload-field.js';

export const KnowledgeStateEnum = {
  DRAFT: 'DRAFT',
  PUBLISHED: 'PUBLISHED',
  RETIRED: 'RETIRED',
} as const satisfies { readonly [State in KnowledgeState]: State };
registerEnumType(KnowledgeStateEnum, {
  name: 'KnowledgeState',
  description: 'Whether an intent or an FAQ answers.',
  valuesConfig: {
    DRAFT: { description: 'It is being written and answers nobody.' },
    PUBLISHED: { description: 'It answers, as it was when it was last published.' },
    RETIRED: { description: 'It answers no more. It may be published again.' },
  },
});

/** Names in the API; values are the fields of an upload. */
export const UploadFieldEnum = {
  TOTAL_REVENUE: 'total_revenue',
  NUM_CUSTOMERS: 'num_customers',
  NUM_INVOICES: 'num_invoices',
  TOTAL_QUANTITY: 'total_quantity',
  PREDICTION: 'prediction',
  CONFIDENCE: 'confidence',
} as const satisfies Record<string, UploadField>;
registerEnumType(UploadFieldEnum, {
  name: 'UploadField',
  description: "What may be asked of the asker's own latest upload.",
  valuesConfig: {
    TOTAL_REVENUE: { description: 'The sum of what was sold (총매출).' },
    NUM_CUSTOMERS: { description: 'How many customers bought (고객수).' },
    NUM_INVOICES: { description: 'How many invoices there are (인보이스수).' },
    TOTAL_QUANTITY: { description: 'How many items were sold (총수량).' },
    PREDICTION: { description: 'What was seen in an image (이미지상태).' },
    CONFIDENCE: { description: 'How certain that is (신뢰도).' },
  },
});
