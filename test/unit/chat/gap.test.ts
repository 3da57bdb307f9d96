import { describe, expect, it } from '@jest/globals';
import { gapOf } from '../../../src/modules/chat/answer/gap.js';
import { GAPS_TEXT } from '../../../src/modules/chat/answer/gap.texts.js';
import { narrate } from '../../../src/modules/chat/answer/narration.js';
import type { Fact } from '../../../src/platform/assistant/index.js';
import type { Understood } from '../../../src/modules/chat/understanding/index.js';

const understood = (intent: string | null, probability = 0.95): Understood => ({
  ...{ topic: { label: 'FINANCE', probability: 1 }, emotion: { label: 'NEUTRAL', probability: 1 } },
  ...{ intent: intent === null ? null : { label: intent, probability }, isDistressed: false, versions: {} },
});
const fact = (topic: Fact['topic'], label: string, value: string): Fact => ({
  ...{ id: `${topic}.1`, topic, label: { ko: label, en: label }, value: { ko: value, en: value } },
  ...{ source: { ko: '원장', en: 'ledger' }, asOf: '2026-11-22' },
});
const FACTS = [
  fact('LIMIT', '예상 한도', '9,000,000원'),
  fact('LOAN', '잔액', '1,000,000원'),
  fact('REPAYMENT', '다음 상환액', '50,000원'),
  fact('SPENDING', '월평균', '700,000원'),
];
const told = (question: string, intent: string | null, locale: 'ko' | 'en' = 'ko'): string =>
  narrate(question, FACTS, locale, { understood: understood(intent) });

describe('a question that facts do not answer', () => {
  it.each([
    ['카드 한도 얼마예요?', 'LIMIT_SIMULATION', 'CARD_LIMIT', []],
    ['What is my card limit?', 'LIMIT_SIMULATION', 'CARD_LIMIT', []],
    ['금리가 1%p 오르면 이자가 얼마나 늘어요?', 'FORECAST', 'RATE_CHANGE', ['1,000,000원']],
    ['What if my rate goes up 1 percentage point?', 'LOAN_RATE', 'RATE_CHANGE', ['1,000,000원']],
    ['5천만원 새로 대출받으면 한 달에 얼마 내요?', 'LIMIT_SIMULATION', 'NEW_INSTALMENT', ['9,000,000원']],
    ['monthly payment if I borrow 50 million won', 'LIMIT_SIMULATION', 'NEW_INSTALMENT', ['9,000,000원']],
    ['500만원만 미리 갚으면 수수료 얼마예요', 'PAYOFF_AMOUNT', 'PART_PAYOFF', ['9,000,000원']],
    ['이번 달 카드 얼마 썼어?', 'CARD_SPENDING', 'SPENDING_MONTH', ['700,000원']],
    ['my card spending this month', 'CARD_SPENDING', 'SPENDING_MONTH', ['700,000원']],
    ['2023년 카드 사용액', 'CARD_SPENDING', 'SPENDING_YEAR', ['700,000원']],
    ['card spending in 2022', 'CARD_SPENDING', 'SPENDING_YEAR', ['700,000원']],
    ['식비 얼마 썼어?', 'CARD_SPENDING', 'SPENDING_CATEGORY', ['9,000,000원']],
    ['예금 금리 얼마예요?', 'LOAN_RATE', 'DEPOSIT', []],
    ['내년 금리 전망', 'FORECAST', 'FORECAST', []],
    ['대출 철회하고 싶어요', 'WITHDRAWAL_RIGHT', 'WITHDRAWAL', []],
    ['금리인하요구권 신청하고 싶어요', 'RATE_CUT_REQUEST', 'RATE_CUT', []],
    ['지금까지 이자 얼마 냈어요', 'REPAYMENT_HISTORY', 'HISTORY', ['50,000원']],
    ['상담원 연결해줘', 'HUMAN_AGENT', 'HUMAN', []],
    ['민원 넣고 싶어요', 'COMPLAINT', 'COMPLAINT', []],
    ['연체하면 어떻게 돼요?', 'ARREARS', 'IF_OVERDUE', []],
    ['상환이 하루 늦으면 어떻게 되나요', null, 'IF_OVERDUE', []],
    ['What happens if I miss a payment?', 'ARREARS', 'IF_OVERDUE', []],
    ['신용점수 어떻게 올려요?', 'CREDIT_SCORE', 'CREDIT_UP', []],
    ['How can I improve my credit score?', 'CREDIT_SCORE', 'CREDIT_UP', []],
    ['변동금리예요 고정금리예요?', 'LOAN_RATE', 'RATE_KIND', ['1,000,000원']],
    ['Is my rate fixed or variable?', 'LOAN_RATE', 'RATE_KIND', ['1,000,000원']],
    ['전세자금대출 받으려면 뭐가 필요해요?', 'OTHER_FAQ', 'LOAN_NEEDS', []],
    ['What documents do I need for a mortgage?', null, 'LOAN_NEEDS', []],
    ['대출 서류 발급해 주세요', 'ACTION_REQUEST', 'DOCUMENTS', []],
    ['만기 연장 가능해요?', null, 'EXTENSION', ['1,000,000원']],
    ['Can I extend my loan?', null, 'EXTENSION', ['1,000,000원']],
    ['이체 한도 올려주세요', 'LIMIT_SIMULATION', 'TRANSFER_LIMIT', []],
    ['마이너스통장 한도가 얼마예요?', 'LIMIT_SIMULATION', 'OVERDRAFT_LIMIT', ['1,000,000원']],
    ['카드 결제일이 언제예요?', 'NEXT_INSTALMENT', 'CARD_DUE', []],
    ['When is my card bill due?', 'NEXT_INSTALMENT', 'CARD_DUE', []],
    ['계좌 잔액 알려줘', 'LOAN_BALANCE', 'DEPOSIT', []],
    ['What is the balance in my bank account?', 'LOAN_BALANCE', 'DEPOSIT', []],
    ['작년에 낸 이자 총액 알려주세요', null, 'HISTORY', ['50,000원']],
    ['어떤 대출부터 갚는 게 좋아요?', null, 'REPAY_ORDER', ['1,000,000원']],
    ['Which loan should I pay first?', null, 'REPAY_ORDER', ['1,000,000원']],
    ['DSR이 뭐예요? 제 DSR은 몇이에요?', null, 'DSR', ['9,000,000원']],
    ['너 누구야?', null, 'WHO', []],
    ['who are you?', null, 'WHO', []],
  ] as const)('says so of "%s", and tells only what comes near', (question, intent, gap, near) => {
    const locale = /[가-힣]/.test(question) ? 'ko' : 'en';
    const said = told(question, intent, locale);
    expect(said).toContain(GAPS_TEXT[gap][locale]);
    const values = ['9,000,000원', '1,000,000원', '50,000원', '700,000원'];
    expect(values.filter((value) => said.includes(value))).toEqual([...near]);
  });

  it.each([
    ['내 대출 잔액', 'LOAN_BALANCE'],
    ['금리가 몇 퍼센트예요?', 'LOAN_RATE'],
    ['다음 상환일 언제예요', 'NEXT_INSTALMENT'],
    ['이번 달 얼마 내야 해', 'NEXT_INSTALMENT'],
    ['대출 한도 알려줘', 'LIMIT_SIMULATION'],
    ['지난 분기 카드 소비를 요약해 주세요', 'CARD_SPENDING'],
    ['다 갚으려면 얼마 필요해', 'PAYOFF_AMOUNT'],
    ['갈아타면 이득이에요?', 'REFINANCE_COMPARISON'],
    ['신용점수 알려줘', 'CREDIT_SCORE'],
    ['How much do I still owe?', 'LOAN_BALANCE'],
    ['Summarise my card spending last quarter', 'CARD_SPENDING'],
    ['when is my next payment', 'NEXT_INSTALMENT'],
    ['연체가 있나요?', 'ARREARS'],
    ['연체된 대출이 있어요?', 'ARREARS'],
    ['Am I behind on anything?', 'ARREARS'],
    ['만기가 언제예요?', 'LOAN_BALANCE'],
    ['대출 만기일 알려 주세요', 'LOAN_BALANCE'],
    ['마이너스통장 잔액은?', 'LOAN_BALANCE'],
    ['대출 계좌 잔액 알려줘', 'LOAN_BALANCE'],
    ['카드 얼마나 썼어요?', 'CARD_SPENDING'],
    ['대출 상환일이 언제예요?', 'NEXT_INSTALMENT'],
    ['내 상황을 진단해 줘', 'SITUATION'],
    ['신용대출 금리가 얼마예요?', 'LOAN_RATE'],
    ['금리 5%면 마이너스통장 한도 얼마까지 받을 수 있어요?', 'LIMIT_SIMULATION'],
    ['What is my interest rate?', 'LOAN_RATE'],
  ])('is not seen in one that they do: %s', (question, intent) => {
    expect(gapOf(question, understood(intent))).toBeNull();
  });

  it('is told by intent only where a model is sure, and never stands before help for who cannot repay', () => {
    expect(gapOf('음', understood('HUMAN_AGENT', 0.5))).toBeNull();
    const said = told('대출을 못 갚을 것 같아요 이번 달 카드도 못 내요', 'HARDSHIP');
    expect(said).toContain('1600-5500');
    expect(said).not.toContain(GAPS_TEXT.SPENDING_MONTH.ko);
    const extended = told('만기 연장 가능해요?', 'HARDSHIP');
    expect(extended.startsWith('상환이 어려우시다면')).toBe(true);
    expect(extended).toContain(GAPS_TEXT.EXTENSION.ko);
  });
});
