import type { Localized } from '../text.js';

/** Korean names of types for messages; a type not listed uses its schema name. */
const NOUNS: Readonly<Record<string, string>> = {
  Account: '계정',
  Institution: '금융회사',
  Customer: '고객',
  Loan: '대출',
  Repayment: '상환 내역',
  Payment: '납부 요청',
  RefinanceProduct: '대환 상품',
  RefinanceApplication: '대환 신청',
  RateCutRequest: '금리인하 요구',
  Document: '서류',
  ImportBatch: '가져오기 작업',
  Conversation: '대화',
  Message: '메시지',
  Reply: '답변',
  ModelVersion: '모델 버전',
  ModelPromotion: '모델 승격 요청',
  Anomaly: '이상 소비',
  Notification: '알림',
  ScenarioEvaluation: '상황 판단 기록',
  InsightProduct: '상품',
  Recommendation: '추천',
  Series: '지표',
};

export function notAnId(type: string): Localized {
  const article = /^[AEIO]/.test(type) ? 'an' : 'a';
  return { ko: `${NOUNS[type] ?? type}의 ID가 아닙니다.`, en: `This is not the id of ${article} ${type}.` };
}
