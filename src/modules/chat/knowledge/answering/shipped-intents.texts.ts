import type { KnowledgeContent } from '../content.js';
import type { UploadField } from '../upload-field.js';

/** An intent that every institution begins with, and may change or retire. */
export interface ShippedIntent {
  readonly code: string;
  readonly content: KnowledgeContent;
}

const intent = (
  code: string,
  field: UploadField,
  [nameKo, nameEn]: readonly [ko: string, en: string],
  questions: readonly string[],
): ShippedIntent => ({
  code,
  content: {
    nameKo,
    nameEn,
    questions,
    field,
    answerKo: `{uploadedOn}에 올리신 파일({fileName})의 ${nameKo}: {value}`,
    answerEn: `${nameEn} in the file you uploaded on {uploadedOn} ({fileName}): {value}`,
  },
});

/** Questions about what somebody uploaded last; the answers come from that upload alone. */
export const SHIPPED_INTENTS: readonly ShippedIntent[] = [
  intent(
    'UPLOAD_TOTAL_REVENUE',
    'total_revenue',
    ['총매출', 'Total revenue'],
    [
      ...[
        '총매출이 얼마예요?',
        '총 매출 알려줘',
        '매출 합계가 얼마인가요?',
        '업로드한 파일의 총매출액은?',
        '전체 매출액을 알려 주세요',
      ],
      ...['What is the total revenue?', 'total sales in my file', 'How much revenue is in my upload?'],
    ],
  ),
  intent(
    'UPLOAD_CUSTOMER_COUNT',
    'num_customers',
    ['고객 수', 'Number of customers'],
    [
      ...[
        '고객수가 몇 명이에요?',
        '고객 수 알려줘',
        '업로드한 파일에 고객이 몇 명 있나요?',
        '구매 고객은 모두 몇 명인가요?',
        '손님 수가 몇 명이에요?',
      ],
      ...['How many customers are in my file?', 'number of customers', 'customer count'],
    ],
  ),
  intent(
    'UPLOAD_INVOICE_COUNT',
    'num_invoices',
    ['인보이스 수', 'Number of invoices'],
    [
      ...[
        '인보이스수 알려줘',
        '인보이스 수가 몇 건이에요?',
        '송장이 몇 건인가요?',
        '송장 건수를 알려 주세요',
        '청구서 건수는 몇 건이에요?',
      ],
      ...['How many invoices are in my file?', 'number of invoices', 'invoice count'],
    ],
  ),
  intent(
    'UPLOAD_TOTAL_QUANTITY',
    'total_quantity',
    ['총수량', 'Total quantity'],
    [
      ...[
        '총수량이 얼마예요?',
        '총 수량 알려줘',
        '수량 합계를 알려 주세요',
        '전체 판매 수량은 얼마나 되나요?',
        '상품이 모두 몇 개 팔렸나요?',
      ],
      ...['What is the total quantity?', 'How many items were sold in my file?', 'units sold'],
    ],
  ),
  intent(
    'UPLOAD_IMAGE_STATE',
    'prediction',
    ['이미지 상태', 'State of the image'],
    [
      ...[
        '이미지상태 알려줘',
        '이미지 상태가 어떤가요?',
        '올린 이미지의 판정 결과가 뭐예요?',
        '이미지 판정 결과 알려줘',
        '사진 상태가 정상인가요?',
      ],
      ...['What is the state of the image?', 'image inspection result', 'What does the uploaded picture show?'],
    ],
  ),
  intent(
    'UPLOAD_CONFIDENCE',
    'confidence',
    ['신뢰도', 'Confidence'],
    [
      ...[
        '신뢰도 알려줘',
        '신뢰도가 얼마나 되나요?',
        '판정 신뢰도가 얼마예요?',
        '이미지 판정을 얼마나 믿을 수 있나요?',
      ],
      ...['What is the confidence?', 'How confident is the prediction?', 'confidence of the image result'],
    ],
  ),
];
