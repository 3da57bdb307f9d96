import type { KnowledgeContent } from '../../../../src/modules/chat/knowledge/content.js';
import type { PublishedRow } from '../../../../src/modules/chat/knowledge/knowledge-row.js';
import { SHIPPED_INTENTS } from '../../../../src/modules/chat/knowledge/answering/shipped-intents.texts.js';

/** The shipped intents, as an institution has them. */
export const shippedRows = (): readonly PublishedRow[] =>
  SHIPPED_INTENTS.map(({ code, content }, index) => ({ kind: 'INTENT', key: index + 1, code, version: 1, content }));

export const contentOf = (questions: readonly string[], answer: string): KnowledgeContent => ({
  nameKo: null,
  nameEn: null,
  field: null,
  questions,
  answerKo: answer,
  answerEn: answer,
});

export const aFaq = (questions: readonly string[], answer: string, key = 1): PublishedRow => ({
  kind: 'FAQ',
  key,
  code: null,
  version: 1,
  content: contentOf(questions, answer),
});

/** What banks are often asked. */
export const FAQS: readonly PublishedRow[] = Object.entries({
  HOURS: [
    '영업시간이 언제예요?',
    '몇 시까지 영업하나요',
    '지점 문 여는 시간 알려주세요',
    'What are your opening hours?',
  ],
  LOST: [
    '카드를 잃어버렸어요',
    '카드 분실 신고는 어떻게 하나요?',
    '카드 도난 신고',
    'I lost my card',
    'How do I report a stolen card?',
  ],
  CERTIFICATE: ['금융거래 확인서 발급하고 싶어요', '부채증명서는 어디서 떼나요?', '대출 잔액 증명서 발급 방법'],
  FEE: [
    '중도상환수수료가 있나요?',
    '대출 미리 갚으면 수수료 내나요',
    '조기상환 수수료율 알려주세요',
    'Is there a fee for paying back early?',
  ],
  LIMIT: ['이체 한도를 늘리고 싶어요', '1일 이체한도 상향 방법', 'How do I raise my transfer limit?'],
  PASSWORD: ['비밀번호를 잊어버렸어요', '비밀번호 재설정은 어떻게 하나요?', 'I forgot my password'],
  BRANCH: ['가까운 지점이 어디예요?', '영업점 위치 찾기', 'Where is the nearest branch?'],
}).map(([answer, questions], index) => aFaq(questions, answer, index + 1));

/** Questions as people ask them, and what should answer; none was looked at while the thresholds were chosen but the first. */
export const IN_OTHER_WORDS: readonly (readonly [question: string, whose: string])[] = [
  ['총매출은 얼마인가요?', 'UPLOAD_TOTAL_REVENUE'],
  ['제 파일 총 매출 좀 알려줄래', 'UPLOAD_TOTAL_REVENUE'],
  ['업로드한 자료의 총매출액은?', 'UPLOAD_TOTAL_REVENUE'],
  ['what was my total revenue', 'UPLOAD_TOTAL_REVENUE'],
  ['총매출', 'UPLOAD_TOTAL_REVENUE'],
  ['고객 수는 몇명이지', 'UPLOAD_CUSTOMER_COUNT'],
  ['고객수', 'UPLOAD_CUSTOMER_COUNT'],
  ['how many customers do I have in the file', 'UPLOAD_CUSTOMER_COUNT'],
  ['인보이스 수가 몇개야', 'UPLOAD_INVOICE_COUNT'],
  ['인보이스수', 'UPLOAD_INVOICE_COUNT'],
  ['송장 건수 몇 건?', 'UPLOAD_INVOICE_COUNT'],
  ['invoice count please', 'UPLOAD_INVOICE_COUNT'],
  ['총 수량은?', 'UPLOAD_TOTAL_QUANTITY'],
  ['총수량', 'UPLOAD_TOTAL_QUANTITY'],
  ['전체 수량 합계 알려줘', 'UPLOAD_TOTAL_QUANTITY'],
  ['이미지 상태 어때요', 'UPLOAD_IMAGE_STATE'],
  ['이미지상태', 'UPLOAD_IMAGE_STATE'],
  ['신뢰도는 얼마나 되나요', 'UPLOAD_CONFIDENCE'],
  ['신뢰도', 'UPLOAD_CONFIDENCE'],
  ['판정 신뢰도가 얼마야', 'UPLOAD_CONFIDENCE'],
  ['영업 시간 알려줘', 'HOURS'],
  ['은행 몇 시에 문 닫아요?', 'HOURS'],
  ['카드 잃어버렸는데 어떻게 해요', 'LOST'],
  ['카드를 분실했습니다', 'LOST'],
  ['my card was stolen', 'LOST'],
  ['부채증명서 발급 받으려면?', 'CERTIFICATE'],
  ['잔액증명서 떼는 법', 'CERTIFICATE'],
  ['중도 상환 수수료 얼마인가요', 'FEE'],
  ['대출 일찍 갚을 때 수수료 있어요?', 'FEE'],
  ['early repayment fee', 'FEE'],
  ['이체한도 올리는 방법', 'LIMIT'],
  ['이체 한도 상향해 주세요', 'LIMIT'],
  ['비번 잊어버렸어요', 'PASSWORD'],
  ['비밀번호 재설정', 'PASSWORD'],
  ['forgot password', 'PASSWORD'],
  ['근처 지점 어디 있어요', 'BRANCH'],
  ['nearest branch location', 'BRANCH'],
];

export const ABOUT_SOMETHING_ELSE: readonly string[] = [
  ...[
    '대출 잔액이 얼마나 남았나요?',
    '다음 상환일이 언제예요?',
    '이번 달 이자 얼마 나가요',
    '지난 분기 카드 소비를 요약해 주세요',
  ],
  ...[
    '연체된 게 있나요?',
    '신용점수 알려줘',
    '대출 금리가 몇 퍼센트예요?',
    '안녕하세요',
    '고마워요',
    '오늘 날씨 어때요',
  ],
  ...[
    '저녁 뭐 먹을까',
    '대출 한도가 얼마나 나올까요',
    '갈아타면 이득인가요',
    '주식 추천해줘',
    '상환이 힘들어요',
    '환율 얼마예요',
  ],
  ...[
    '고객센터 연결해줘',
    '카드 사용액이 얼마예요?',
    '카드 혜택이 뭐예요',
    '이체해줘',
    '내 정보 알려줘',
    '몇 살이에요',
    '비밀',
  ],
  ...[
    '보험 가입하고 싶어요',
    '매출 세금 신고 어떻게 하나요',
    '대출 신청 결과 언제 나와요',
    '사진 찍어줘',
    '고객 등급이 뭐예요',
  ],
  ...[
    'How much do I still owe?',
    'When is my next payment due?',
    'What is my credit score?',
    'tell me a joke',
    'How are you?',
  ],
  ...[
    'What is the weather today?',
    'can you transfer money',
    'is there a limit on my loan',
    'what is my interest rate',
  ],
];
