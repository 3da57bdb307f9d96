import { refuse } from '../errors/index.js';

const ID = /^([A-Z][A-Za-z]{0,39}):([1-9]\d{0,15})$/;

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

/** The opaque global id of a row: the type's name and its number, so that an id of one type cannot pass for another. */
export function encodeId(type: string, id: number): string {
  // Letters, digits and a colon never produce the two characters in which base64 and base64url differ; `btoa` is four
  // times as fast as a Buffer, and a page of loans has hundreds of ids.
  const encoded = btoa(`${type}:${id}`);
  const padding = encoded.indexOf('=');
  return padding < 0 ? encoded : encoded.slice(0, padding);
}

/** Type and number of a global id; null for anything that is not one. */
export function parseId(globalId: string): { type: string; id: number } | null {
  const match = ID.exec(Buffer.from(globalId, 'base64url').toString('latin1'));
  if (!match?.[1] || !match[2]) return null;
  const id = Number(match[2]);
  if (!Number.isSafeInteger(id) || encodeId(match[1], id) !== globalId) return null;
  return { type: match[1], id };
}

/**
 * The number behind a global id of the given type.
 * @throws Refusal BAD_USER_INPUT when the text is not an id, or is the id of another type.
 */
export function decodeId(type: string, globalId: string, field: readonly string[] | null = null): number {
  const parsed = parseId(globalId);
  if (parsed?.type === type) return parsed.id;
  const article = /^[AEIO]/.test(type) ? 'an' : 'a';
  const message = { ko: `${NOUNS[type] ?? type}의 ID가 아닙니다.`, en: `This is not the id of ${article} ${type}.` };
  return refuse('BAD_USER_INPUT', message, field);
}
