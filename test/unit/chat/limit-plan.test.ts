import { describe, expect, it } from '@jest/globals';
import { plannedCalls } from '../../../src/modules/chat/plan/index.js';

/** The arguments of the limit that a question asks for; null where it asks for none. */
const limitIn = (question: string): Readonly<Record<string, unknown>> | null =>
  plannedCalls(question).find(({ name }) => name === 'loan_limit')?.arguments ?? null;

const SEOUL = { region: 'CAPITAL_REGULATED' };

describe('what a question says of the loan it asks for', () => {
  it.each([
    [
      '연봉 2억인데 신용대출 금리 5%면 한도 얼마예요?',
      { kind: 'CREDIT', yearlyIncomeWon: 200_000_000, annualRatePercent: 5 },
    ],
    [
      '연봉 2억 원이고 금리 5%면 신용대출 한도가 얼마예요?',
      { kind: 'CREDIT', yearlyIncomeWon: 200_000_000, annualRatePercent: 5 },
    ],
    ['연봉 5000인데 대출 한도 얼마예요', { kind: 'CREDIT', yearlyIncomeWon: 50_000_000 }],
    ['월급 700만원인데 신용대출 한도는?', { kind: 'CREDIT', monthlyIncomeWon: 7_000_000 }],
    ['월급 300이면 신용대출 얼마까지 받을 수 있나요', { kind: 'CREDIT', monthlyIncomeWon: 3_000_000 }],
    ['한 달에 400만원 벌어요. 신용대출 한도는?', { kind: 'CREDIT', monthlyIncomeWon: 4_000_000 }],
    ['집값 9억 금리 4%면 주택담보대출 한도는?', { kind: 'MORTGAGE', homePriceWon: 900_000_000, annualRatePercent: 4 }],
    ['5억짜리 집이면 주담대 한도는?', { kind: 'MORTGAGE', homePriceWon: 500_000_000 }],
    [
      '서울에 집이 두 채 있는데 집값 9억 금리 4% 연봉 3억이면 주택담보대출 한도는?',
      {
        kind: 'MORTGAGE',
        ...SEOUL,
        homeCount: 2,
        homePriceWon: 900_000_000,
        annualRatePercent: 4,
        yearlyIncomeWon: 300_000_000,
      },
    ],
    [
      '부산 아파트 시세 6억인데 무주택이면 주담대 한도',
      { kind: 'MORTGAGE', region: 'REGIONAL', homeCount: 0, homePriceWon: 600_000_000 },
    ],
    ['신용대출이 있는데 주담대 한도는?', { kind: 'MORTGAGE' }],
    ['전세자금대출 금리 4%로 얼마나 받을 수 있어요?', { kind: 'JEONSE', annualRatePercent: 4 }],
    ['금리 6%면 마이너스통장 한도 얼마까지 받을 수 있어요', { kind: 'OVERDRAFT', annualRatePercent: 6 }],
    ['Can I get a bigger loan?', { kind: 'CREDIT' }],
    [
      'How much can I borrow with an income of 80 million won at 5%?',
      { kind: 'CREDIT', yearlyIncomeWon: 80_000_000, annualRatePercent: 5 },
    ],
    ['제 DSR은 몇이에요?', { kind: 'CREDIT' }],
  ])('is taken from "%s"', (question, said) => {
    expect(limitIn(question)).toEqual(said);
  });

  it.each([
    '마이너스통장 한도가 얼마예요?',
    '이체 한도 올려주세요',
    '카드 한도 얼마예요?',
    '전세자금대출 받으려면 뭐가 필요해요?',
    '계좌 잔액 알려줘',
    'What is my transfer limit?',
    '대출 잔액이 얼마예요?',
  ])('is not looked for in "%s"', (question) => {
    expect(limitIn(question)).toBeNull();
  });

  it.each([
    'How much would it cost to pay everything off today?',
    'What do I need to pay all of it off?',
    'Can I settle all my loans today?',
    '오늘 다 갚으면 얼마예요?',
  ])('is no limit but a payoff in "%s"', (question) => {
    expect(plannedCalls(question).map(({ name }) => name)).toEqual(['loan_payoff']);
  });
});
