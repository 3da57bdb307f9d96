import type { QuestionTopic } from './understood.js';

/** Topics of words. `HARDSHIP` is a person in trouble with debts, who learns where to get help and is sold nothing. */
export type WordTopic =
  | 'HARDSHIP'
  | 'ARREARS'
  | 'CREDIT'
  | 'LOAN'
  | 'REPAYMENT'
  | 'SPENDING'
  | 'SCENARIO'
  | 'ACTION'
  | 'GREETING'
  | 'THANKS';

/** Words by which a topic is known, in lower case. Korean stems match within words, as endings are joined to them. */
const WORDS: readonly (readonly [WordTopic, readonly string[]])[] = [
  [
    'HARDSHIP',
    ['못 갚', '못갚', '갚을 수 없', '빚 독촉', '추심', '파산', '개인회생', '신용회복', '채무조정', '살기 힘들'],
  ],
  ['HARDSHIP', ["can't pay", 'cannot pay', 'unable to pay', 'bankrupt', 'debt collector', 'struggling']],
  ['ARREARS', ['연체', '밀린', '밀렸', 'overdue', 'arrears', 'missed a payment', 'late on']],
  ['CREDIT', ['신용점수', '신용 점수', '신용등급', '신용 등급', '신용평점', 'credit score', 'credit rating']],
  ['LOAN', ['대출', '빚', '부채', '한도', '금리', '이자', '잔액', '만기', '담보', '전세자금']],
  ['LOAN', ['loan', 'debt', 'owe', 'mortgage', 'interest', 'balance', 'credit line', 'maturity']],
  ['REPAYMENT', ['상환', '갚', '납입', '납부', '원리금', '이체일', '결제일']],
  ['REPAYMENT', ['repay', 'pay back', 'payment', 'instalment', 'installment']],
  ['SPENDING', ['소비', '지출', '카드', '쓴 돈', '썼', '사용액', '사용 금액', '가계부', '분기']],
  ['SPENDING', ['spend', 'spent', 'card', 'expense', 'quarter', 'purchases']],
  ['SCENARIO', ['진단', '상황', '시나리오', '상태', '조언', '위험']],
  ['SCENARIO', ['scenario', 'situation', 'diagnos', 'how am i doing', 'advice', 'risk']],
  [
    'ACTION',
    ['해지해', '신청해', '송금해', '이체해', '변경해', '취소해', '상환해', '갚아줘', '갚아 줘', '바꿔줘', '바꿔 줘'],
  ],
  ['ACTION', ['transfer money', 'apply for me', 'cancel my', 'close my', 'pay it for', 'change my']],
  ['GREETING', ['안녕', '반가']],
  ['GREETING', ['hello', 'good morning', 'good evening']],
  ['THANKS', ['고마', '고맙', '감사', 'thank']],
];

/** Asking what such a word means is no sign of trouble. */
const MEANING =
  /뜻|뭐(?:예요|에요|야|죠|임)|뭔(?:가요|지|데)|무엇|설명해|어떤 (?:제도|건가)|\bwhat (?:is|are|does)\b|\bmean/;

/** Whether a question asks what something is, so that naming it shows no trouble. */
export const asksMeaning = (question: string): boolean => MEANING.test(question.normalize('NFC').toLowerCase());

/** The topics that words of a question name, each once, those that matter most first; none for something else. */
export function topicsByWords(question: string): WordTopic[] {
  const text = question.normalize('NFC').toLowerCase();
  const named = WORDS.filter(([, words]) => words.some((word) => text.includes(word))).map(([topic]) => topic);
  return [...new Set(named)].filter((topic) => topic !== 'HARDSHIP' || !asksMeaning(text));
}

/** Whether words speak of finance: used where there is no model. */
export function topicByWords(question: string): QuestionTopic {
  const isFinance = topicsByWords(question).some((topic) => topic !== 'GREETING' && topic !== 'THANKS');
  return isFinance ? 'FINANCE' : 'GENERAL';
}
