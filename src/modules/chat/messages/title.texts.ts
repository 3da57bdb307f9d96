import type { Localized } from '../../../platform/text.js';
import type { WordTopic } from '../understanding/index.js';

/** The topic in a name when the question does not name the topic itself. */
export const TOPIC_LABELS: Partial<Record<WordTopic, Localized>> = {
  HARDSHIP: { ko: '상환 상담', en: 'Help with debts' },
  ARREARS: { ko: '연체', en: 'Arrears' },
  CREDIT: { ko: '신용점수', en: 'Credit score' },
  LOAN: { ko: '대출', en: 'Loan' },
  REPAYMENT: { ko: '상환', en: 'Repayment' },
  SPENDING: { ko: '소비', en: 'Spending' },
  SCENARIO: { ko: '내 상황', en: 'My situation' },
};

/** Openings of a message that do not say what it is about. */
export const OPENING =
  /^(?:안녕하세요|안녕하십니까|안녕|저기요|저기|혹시|hello|hi|hey|good (?:morning|afternoon|evening))(?![\p{L}\p{N}])[\s,.!?~]*/iu;

/** Closings that do not say what a message is about. */
export const CLOSING_PHRASE =
  /^(?:감사합니다|감사해요|고맙습니다|고마워요?|부탁드립니다|부탁드려요|thanks|thank you)[\s,.!?~]*$/iu;

/** A letter that only Korean is written in. */
export const KOREAN_LETTER = /[가-힣ㄱ-ㅎ]/;
