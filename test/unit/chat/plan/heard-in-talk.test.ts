import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Plan } from '../../../../src/modules/chat/plan/index.js';
import type { Understanding } from '../../../../src/modules/chat/understanding/index.js';
import { shippedUnderstanding } from '../understanding/shipped.js';
import { planAfter } from './planning.js';

let understanding: Understanding;
beforeAll(async () => {
  understanding = await shippedUnderstanding();
});

const planned = (...questions: readonly string[]): Plan =>
  planAfter(understanding, { loans: [], today: '2026-11-24' }, questions);
type Talk = readonly [questions: readonly string[], intent: string, slots: object];
const expectPlan = (questions: readonly string[], intent: string, slots: object): void => {
  const plan = planned(...questions);
  expect([plan.whose, plan.asks]).toEqual(['SELF', [{ intent, slots }]]);
};

describe('a credit loan that is called by half its name', () => {
  it.each<Talk>([
    [['신용 오늘 한방에 갚으려면 얼마'], 'PAYOFF_AMOUNT', { kind: 'CREDIT' }],
    [['신용 그거 언제 빌린 거더라'], 'LOAN_TERMS', { kind: 'CREDIT' }],
    [['주담대 금리가 얼마죠', '아니 집거 말고 신용'], 'LOAN_RATE', { kind: 'CREDIT' }],
  ])('%j', expectPlan);

  it.each(['내 신용점수 몇 점', '신용등급이 뭐야', '신용카드 이번 분기에 얼마 썼어'])('is not meant by %s', (text) => {
    for (const ask of planned(text).asks) expect(ask.slots).not.toHaveProperty('kind');
  });
});

describe('a number alone, after a calculation', () => {
  const five = 'If I put five million on the credit loan, what would that save me in interest?';
  it.each<Talk>([
    [[five, 'Make that eight.'], 'PREPAYMENT', { kind: 'CREDIT', amountWon: 8_000_000 }],
    [[five, 'and 12?'], 'PREPAYMENT', { kind: 'CREDIT', amountWon: 12_000_000 }],
    [['Could I borrow another 30 million?', 'And 150?'], 'LIMIT_SIMULATION', { amountWon: 150_000_000 }],
    [
      ['How much more would you lend me at most?', 'And if rates dropped by a full point?', 'Two points?'],
      'LIMIT_SIMULATION',
      { rateChangePoints: -2 },
    ],
    [
      ['60 mil off the mortgage early, interest saved?', 'and in months?'],
      'PREPAYMENT',
      { kind: 'MORTGAGE', amountWon: 60_000_000 },
    ],
  ])('%j', expectPlan);

  it('is read with what it corrects, though its words sound like thanks', () => {
    const [ask] = planned(
      '오천을 주담대에 미리 갚으면 이자가 얼마나 줄어요',
      '아 계산해보니 3500밖에 없네요, 그걸로 다시',
    ).asks;
    expect(ask).toMatchObject({ intent: 'PREPAYMENT', slots: { kind: 'MORTGAGE', amountWon: 35_000_000 } });
  });
});

describe('another subject, though its words would go on with the one before', () => {
  it.each<Talk>([
    [['연봉 칠천이면 얼마까지 빌릴 수 있어', '근데 지금은 은행에 내 연봉이 얼마로 잡혀 있어'], 'INCOME', {}],
    [['올해 카드 얼마 썼어', '체크카드하고 신용카드는 뭐가 다른 건지 여쭤봐도 될까요'], 'GLOSSARY', {}],
    [
      ['How much did I spend on cards?', "what's the difference between a check card and a credit card"],
      'GLOSSARY',
      {},
    ],
    [['주담대에 2천 미리 갚으면 몇 달 줄어', '중도상환이라는 말 자체는 정확히 어떤 뜻입니까'], 'GLOSSARY', {}],
    [
      ['What is the rate on my overdraft?', 'And what precisely counts as an overdraft?'],
      'GLOSSARY',
      { kind: 'OVERDRAFT' },
    ],
  ])('%j', (questions, intent) => {
    expect(planned(...questions).asks.map((ask) => ask.intent)).toEqual([intent]);
  });
});

describe('the thing before, however it is pointed at', () => {
  it.each<Talk>([
    [
      ['마통 금리 얼마', '올해 거기로 나간 이자가 다 해서?'],
      'INTEREST_PAID',
      { kind: 'OVERDRAFT', since: '2026-01-01', until: '2026-11-24' },
    ],
    [['card spending most recent quarter?', 'one before that?'], 'CARD_SPENDING', { quarter: '2026Q2' }],
    [["What's left on my mortgage?", 'And in instalments?'], 'LOAN_MATURITY', { kind: 'MORTGAGE' }],
    [['my dsr?', 'no clue what that means, explain?', 'and the ceiling for it is'], 'DEBT_SERVICE_RATIO', {}],
  ])('%j', (questions, intent, slots) => {
    const [ask] = planned(...questions).asks;
    expect(ask).toMatchObject({ intent, slots });
  });
});

describe('somebody else, in a talk about oneself', () => {
  it.each<readonly string[]>([
    ['내 신용점수', '우리 형 거도 봐줄 수 있지? 같은 은행인데'],
    ['my rank among people like me for card spending', "ok and my labmate sora, what's her rank"],
  ])('%s: %s', (...questions) => {
    expect(planned(...questions)).toMatchObject({ whose: 'OTHER', asks: [] });
  });
});
